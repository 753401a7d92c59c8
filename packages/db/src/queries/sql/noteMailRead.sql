update "incoming_mail"
set "kind" = $1, "mail_message_id" = $2, "from_name" = $3, "from_address" = $4, "subject" = $5, "sent_at" = $6, "text_start" = $7, "content_sha256" = $8, "has_html" = $9, "bounce" = $10, "authentication" = $11, "warnings" = $12, "read_at" = $13
where "id" = $14;
