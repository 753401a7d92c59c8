insert into "foi_request" ("id", "campaign_id", "council_slug", "programme", "applicant_id", "answering_body", "drafted_at", "stage", "uncertain", "withdrawn_why", "channel", "rehearsal", "received_on", "clock", "due_on", "overdue_after", "deadline_noted", "answered_on", "outcome", "unclassified_count", "aftermath", "review_normally_by", "review_at_most_by", "comply_by", "appeal_by", "fee_lapses_after", "version", "changed_at")
values ($1, $2, $3, $4, $5, (select "answered_by"
from "council"
where "slug" = $6), $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)
on conflict ("id") do update
set "stage" = "excluded"."stage", "uncertain" = "excluded"."uncertain", "withdrawn_why" = "excluded"."withdrawn_why", "channel" = "excluded"."channel", "rehearsal" = "excluded"."rehearsal", "received_on" = "excluded"."received_on", "clock" = "excluded"."clock", "due_on" = "excluded"."due_on", "overdue_after" = "excluded"."overdue_after", "deadline_noted" = "excluded"."deadline_noted", "answered_on" = "excluded"."answered_on", "outcome" = "excluded"."outcome", "unclassified_count" = "excluded"."unclassified_count", "aftermath" = "excluded"."aftermath", "review_normally_by" = "excluded"."review_normally_by", "review_at_most_by" = "excluded"."review_at_most_by", "comply_by" = "excluded"."comply_by", "appeal_by" = "excluded"."appeal_by", "fee_lapses_after" = "excluded"."fee_lapses_after", "version" = "excluded"."version", "changed_at" = "excluded"."changed_at", "answering_body" = coalesce(case when "foi_request"."received_on" is null then "excluded"."answering_body" end, "foi_request"."answering_body");

delete
from "request_paper"
where "request_id" = any($1::uuid[]);

insert into "request_paper" ("request_id", "kind", "period", "outcome", "exemptions")
values ($1, $2, $3, $4, $5);
