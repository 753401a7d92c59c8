insert into "foi_request" ("id", "campaign_id", "council_slug", "programme", "applicant_id", "answering_body", "drafted_at", "stage", "uncertain", "withdrawn_why", "channel", "rehearsal", "received_on", "clock", "due_on", "overdue_after", "deadline_noted", "answered_on", "outcome", "unclassified_count", "version", "changed_at")
values ($1, $2, $3, $4, $5, (select "answered_by"
from "council"
where "slug" = $6), $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
on conflict ("id") do update
set "stage" = $23, "uncertain" = $24, "withdrawn_why" = $25, "channel" = $26, "rehearsal" = $27, "received_on" = $28, "clock" = $29, "due_on" = $30, "overdue_after" = $31, "deadline_noted" = $32, "answered_on" = $33, "outcome" = $34, "unclassified_count" = $35, "version" = $36, "changed_at" = $37, "answering_body" = coalesce(case when "foi_request"."received_on" is null then "excluded"."answering_body" end, "foi_request"."answering_body");

delete
from "request_paper"
where "request_id" = $1;

insert into "request_paper" ("request_id", "kind", "period", "outcome", "exemptions")
values ($1, $2, $3, $4, $5);
