select *
from "person"
where "id" = $1;

select "created_at", "updated_at", "expires_at", "user_agent", "ip_address"
from "session"
where "user_id" = $1
order by "created_at";

select "provider_id", "account_id", "created_at", "updated_at"
from "account"
where "user_id" = $1
order by "created_at";

select "created_at", "expires_at"
from "verification"
where position($1 in value) > 0
order by "created_at";

select "email", "roles", "created_at", "expires_at", "link_shown_at", "accepted_at", "revoked_at", invited_by = $1 as "by_them"
from "invitation"
where ("email" = $2 or "accepted_by" = $3 or "invited_by" = $4)
order by "created_at";

select "foi_request".*, "council"."name" as "council", "campaign"."title" as "campaign"
from "foi_request"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
inner join "campaign" on "campaign"."id" = "foi_request"."campaign_id"
where "applicant_id" = $1
order by "drafted_at", "foi_request"."id";

select *
from "case_event"
where "request_id" in (select "foi_request"."id"
from "foi_request"
where "applicant_id" = $1)
order by "request_id", "seq";

select *
from "request_paper"
where "request_id" in (select "foi_request"."id"
from "foi_request"
where "applicant_id" = $1)
order by "request_id", "kind", "period";

select *
from "message"
where "request_id" in (select "foi_request"."id"
from "foi_request"
where "applicant_id" = $1)
order by "created_at", "id";

select "attachment".*
from "attachment"
inner join "message" on "message"."id" = "attachment"."message_id"
where "message"."request_id" in (select "foi_request"."id"
from "foi_request"
where "applicant_id" = $1)
order by "attachment"."created_at", "attachment"."id";

select "delivery_attempt"."id", "delivery_attempt"."message_id", "delivery_attempt"."opened_at", "delivery_attempt"."closed_at", "delivery_attempt"."result", "delivery_attempt"."server", "delivery_attempt"."said", "delivery_attempt"."raw_sha256"
from "delivery_attempt"
inner join "message" on "message"."id" = "delivery_attempt"."message_id"
where "message"."request_id" in (select "foi_request"."id"
from "foi_request"
where "applicant_id" = $1)
order by "opened_at", "delivery_attempt"."id";

select *
from "claim"
where "person_id" = $1
order by "claimed_at";

select *
from "guard_pass"
where "passed_by" = $1
order by "passed_at";

select "case_event"."request_id", "seq", "event", "recorded_at"
from "case_event"
inner join "foi_request" on "foi_request"."id" = "case_event"."request_id"
where "actor" = $1 and "applicant_id" != $2
order by "recorded_at", "seq";

select "message"."id", "request_id", "direction", "created_at"
from "message"
inner join "foi_request" on "foi_request"."id" = "message"."request_id"
where "recorded_by" = $1 and "applicant_id" != $2
order by "created_at";

select "id", "council_slug", "kind", "period", "title", "url", "published_at", "taken_down_at", published_by = $1 as "published_by_them", taken_down_by = $2 as "taken_down_by_them", case when taken_down_by = $3 then taken_down_why end as "why"
from "published_link"
where ("published_by" = $4 or "taken_down_by" = $5)
order by "published_at";

select "id", "council_slug", "value", proposed_by = $1 as "proposed", checked_by = $2 as "checked", confirmed_by = $3 as "confirmed", retired_by = $4 as "retired"
from "council_address"
where ("proposed_by" = $5 or "checked_by" = $6 or "confirmed_by" = $7 or "retired_by" = $8)
order by "created_at";

select "id", "title", "changed_at"
from "campaign"
where "changed_by" = $1
order by "changed_at";

select "slug", "answered_by_corrected", "answered_by_corrected_at"
from "council"
where "answered_by_corrected_by" = $1
order by "slug";

select "id", "arrived_at", "state", "set_aside_why", "decided_at", brought_by = $1 as "brought_by_them", decided_by = $2 as "decided_by_them"
from "incoming_mail"
where ("decided_by" = $3 or "brought_by" = $4)
order by "arrived_at", "id";

select "id", "request_id", "sender_accepted_at", forwarded_by = $1 as "sent_on_by_them"
from "message"
where ("sender_accepted_by" = $2 or "forwarded_by" = $3)
order by "created_at", "id";

select "id", "reference", changed_by = $1 as "changed_last", retired_by = $2 as "set_aside", case when retired_by = $3 then retired_why end as "why"
from "precedent"
where ("changed_by" = $4 or "retired_by" = $5)
order by "reference";

select *
from "action_log"
where ("actor" = $1 or "subject" = $2)
order by "id";

select "sha256", "let_go_at"
from "file_reading"
where "let_go_by" = $1
order by "let_go_at", "sha256";

select "id", "council_slug", "kind", "title", "begun_at"
from "document"
where "begun_by" = $1
order by "begun_at", "id";

select "id", "document_id", "page", "reason", "made_at", "removed_at", coalesce("made_by" = $1, false) as "made_by_them", coalesce("removed_by" = $2, false) as "removed_by_them"
from "redaction_mark"
where ("made_by" = $3 or "removed_by" = $4)
order by "made_at", "id";

select "id", "document_id", "number", "asked_at"
from "document_version"
where "asked_by" = $1
order by "asked_at", "id";

select "version_id", "decision", "ticked", "note", "reviewed_at"
from "document_review"
where "reviewed_by" = $1
order by "reviewed_at", "id";

select "id", "address", "title", "published_at", "taken_down_at", coalesce("published_by" = $1, false) as "published_by_them", coalesce("taken_down_by" = $2, false) as "taken_down_by_them"
from "publication"
where ("published_by" = $3 or "taken_down_by" = $4)
order by "published_at", "id";

select "id", "kind", "why", "words", "done_at"
from "correction"
where "done_by" = $1
order by "done_at", "id";

select "id", "noticed_at", "closed_at", "ended_at", coalesce("closed_by" = $1, false) as "closed_by_them", coalesce("ended_by" = $2, false) as "ended_by_them", $3 = any(open_to) as "open_to_them"
from "release_incident"
where ("closed_by" = $4 or "ended_by" = $5 or $6 = any(open_to))
order by "closed_at", "id";

select "id", "asked_at", "confirmed_at", "done_at", coalesce("asked_by" = $1, false) as "asked_by_them", coalesce("confirmed_by" = $2, false) as "confirmed_by_them", case when asked_by = $3 then reason end as "reason"
from "destruction"
where ("asked_by" = $4 or "confirmed_by" = $5)
order by "asked_at", "id";

select *
from "reminder_mail"
where "person_id" = $1
order by "made_at";

select *
from "notice_sent"
where "person_id" = $1
order by "noted_at";

select *
from "calendar_notice"
where "person_id" = $1
order by "known_until";

select "purpose", "subject", "raw", "caught_at"
from "caught_mail"
where $1 = any(envelope_to)
order by "caught_at";
