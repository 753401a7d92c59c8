update "message"
set "subject" = $1, "body" = $2, "campaign_body" = $3, "from_name" = $4, "from_address" = $5, "raw_sha256" = $6, "version" = $7, "changed_at" = $8
where "id" = $9;

update "delivery_attempt"
set "said" = $1
where "message_id" = $2;
