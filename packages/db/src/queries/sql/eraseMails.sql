select "sha256"
from "incoming_mail"
where "id" in ($1) and "sha256" is not null;

update "incoming_mail"
set "sha256" = $1, "erased_at" = $2, "envelope_from" = $3, "envelope_to" = $4, "guesses" = $5, "mail_message_id" = $6, "from_name" = $7, "from_address" = $8, "subject" = $9, "text_start" = $10, "content_sha256" = $11, "has_html" = $12, "bounce" = $13, "authentication" = $14, "warnings" = $15
where "id" in ($16) and "erased_at" is null;
