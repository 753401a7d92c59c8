update "person"
set "email" = $1, "mail_bounced_at" = $2, "updated_at" = $3
where "id" = $4;
