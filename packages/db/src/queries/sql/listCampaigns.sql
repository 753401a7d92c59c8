select "campaign"."id", "campaign"."slug", "campaign"."programme", "campaign"."title", "campaign"."document_kinds" as "documentKinds", "campaign"."letter_subject" as "letterSubject", "campaign"."letter_body" as "letterBody", "campaign"."stage", "campaign"."version", (select count(*) as "councils"
from "agreement"
where "agreement"."programme" = "campaign"."programme") as "councils"
from "campaign"
order by "campaign"."title" desc;
