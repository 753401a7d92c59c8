insert into "foi_request" ("id", "campaign_id", "council_slug", "programme", "applicant_id", "answering_body", "drafted_at", "stage", "uncertain", "withdrawn_why", "channel", "received_on", "clock", "due_on", "overdue_after", "answered_on", "outcome", "unclassified_count", "version", "changed_at")
values ($1, $2, $3, $4, $5, (select "answered_by"
from "council"
where "slug" = $6), $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
on conflict ("id") do update
set "stage" = $21, "uncertain" = $22, "withdrawn_why" = $23, "channel" = $24, "received_on" = $25, "clock" = $26, "due_on" = $27, "overdue_after" = $28, "answered_on" = $29, "outcome" = $30, "unclassified_count" = $31, "version" = $32, "changed_at" = $33, "answering_body" = coalesce(case when "foi_request"."received_on" is null then "excluded"."answering_body" end, "foi_request"."answering_body");

delete
from "request_paper"
where "request_id" = $1;

insert into "request_paper" ("request_id", "kind", "period", "outcome", "exemptions")
values ($1, $2, $3, $4, $5);
