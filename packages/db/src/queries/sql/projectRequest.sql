insert into "foi_request" ("id", "campaign_id", "council_slug", "programme", "applicant_id", "answering_body", "drafted_at", "stage", "uncertain", "withdrawn_why", "channel", "rehearsal", "received_on", "clock", "due_on", "overdue_after", "deadline_noted", "answered_on", "outcome", "unclassified_count", "aftermath", "review_normally_by", "review_at_most_by", "comply_by", "appeal_by", "fee_lapses_after", "version", "changed_at")
values ($1, $2, $3, $4, $5, (select "answered_by"
from "council"
where "slug" = $6), $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)
on conflict ("id") do update
set "stage" = $29, "uncertain" = $30, "withdrawn_why" = $31, "channel" = $32, "rehearsal" = $33, "received_on" = $34, "clock" = $35, "due_on" = $36, "overdue_after" = $37, "deadline_noted" = $38, "answered_on" = $39, "outcome" = $40, "unclassified_count" = $41, "aftermath" = $42, "review_normally_by" = $43, "review_at_most_by" = $44, "comply_by" = $45, "appeal_by" = $46, "fee_lapses_after" = $47, "version" = $48, "changed_at" = $49, "answering_body" = coalesce(case when "foi_request"."received_on" is null then "excluded"."answering_body" end, "foi_request"."answering_body");

delete
from "request_paper"
where "request_id" = $1;

insert into "request_paper" ("request_id", "kind", "period", "outcome", "exemptions")
values ($1, $2, $3, $4, $5);
