select "foi_request"."id" as "requestId", "council"."name" as "councilName", "foi_request"."received_on" as "receivedOn"
from "foi_request"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
where "foi_request"."answering_body" = $1 and "foi_request"."received_on" is not null and "foi_request"."received_on" >= $2 and "foi_request"."id" != $3
order by "foi_request"."received_on" desc;
