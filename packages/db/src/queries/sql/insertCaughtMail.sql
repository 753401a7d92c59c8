insert into "caught_mail" ("purpose", "mail_message_id", "envelope_from", "envelope_to", "subject", "raw", "request_id", "caught_at")
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict ("mail_message_id") do nothing;
