update "message"
set "sender_accepted_by" = $1, "sender_accepted_at" = $2
where "id" = $3 and "sender_known" = $4 and "sender_accepted_at" is null;
