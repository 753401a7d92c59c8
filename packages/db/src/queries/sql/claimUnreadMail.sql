select "id", "sha256", "size", "came_through" as "cameThrough", "arrived_at" as "arrivedAt", "envelope_from" as "envelopeFrom", "envelope_to" as "envelopeTo", "state", "held_why" as "heldWhy", "guesses", "kind", "mail_message_id" as "mailMessageId", "from_name" as "fromName", "from_address" as "fromAddress", "subject", "sent_at" as "sentAt", "text_start" as "textStart", "content_sha256" as "contentSha256", "copy_of" as "copyOf", "for_request" as "forRequest", "brought_by" as "broughtBy", "stored_at" as "storedAt", "bounce", "authentication", "warnings", "decided_by" as "decidedBy", "decided_at" as "decidedAt", "set_aside_why" as "setAsideWhy"
from "incoming_mail"
where "state" = $1 and "size" <= $2 and "id" != all($3::uuid[])
order by "arrived_at", "id"
limit $4 for update skip locked;
