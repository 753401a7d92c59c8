update "message"
set "changed_at" = $1, "happened_on" = $2, "from_name" = $3, "from_address" = $4, "to_address" = $5, "mail_message_id" = $6, "handed_to" = $7, "came_by" = $8
where "id" = $9;
