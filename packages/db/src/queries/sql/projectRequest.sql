insert into "foi_request" ("id", "campaign_id", "council_slug", "programme", "applicant_id", "answering_body", "drafted_at", "stage", "uncertain", "withdrawn_why", "channel", "rehearsal", "received_on", "clock", "due_on", "overdue_after", "answered_on", "outcome", "unclassified_count", "version", "changed_at")
values ($1, $2, $3, $4, $5, (select "answered_by"
from "council"
where "slug" = $6), $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
on conflict ("id") do update
set "stage" = $22, "uncertain" = $23, "withdrawn_why" = $24, "channel" = $25, "rehearsal" = $26, "received_on" = $27, "clock" = $28, "due_on" = $29, "overdue_after" = $30, "answered_on" = $31, "outcome" = $32, "unclassified_count" = $33, "version" = $34, "changed_at" = $35, "answering_body" = coalesce(case when "foi_request"."received_on" is null then "excluded"."answering_body" end, "foi_request"."answering_body");

delete
from "request_paper"
where "request_id" = $1;

insert into "request_paper" ("request_id", "kind", "period", "outcome", "exemptions")
values ($1, $2, $3, $4, $5);
