select "foi_request"."id" as "requestId", "council"."name" as "councilName"
from "foi_request"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
where "foi_request"."answering_body" = $1 and "foi_request"."stage" = $2 and "foi_request"."id" != $3;
