update "person"
set "mail_bounced_at" = $1
where "id" = $2 and "mail_bounced_at" is null;
