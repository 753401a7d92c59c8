insert into "message" ("request_id", "direction", "kind", "purpose", "about", "mail_message_id", "from_name", "from_address", "to_address", "subject", "body", "campaign_body", "asked", "came_by", "council_reference", "happened_on", "recorded_by", "raw_sha256", "mail_id", "automatic", "sender_known", "forwarded_by", "forwarded", "reports_on", "created_at", "changed_at")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)
returning "id";
