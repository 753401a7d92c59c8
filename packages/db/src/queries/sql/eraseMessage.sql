update "message"
set "subject" = $1, "body" = $2, "campaign_body" = $3, "from_name" = $4, "mail_message_id" = case when direction = 'outgoing' then mail_message_id end, "from_address" = $5, "raw_sha256" = $6, "forwarded" = $7, "version" = $8, "changed_at" = $9
where "id" = $10;

update "delivery_attempt"
set "said" = $1, "raw" = $2
where "message_id" = $3;
