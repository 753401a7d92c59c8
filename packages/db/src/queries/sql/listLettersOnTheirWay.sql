select "foi_request"."id" as "requestId", "council"."name" as "councilName", "foi_request"."answering_body" as "answeringBody"
from "foi_request"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
where "foi_request"."stage" = $1;
