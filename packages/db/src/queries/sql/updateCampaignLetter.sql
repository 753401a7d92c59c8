update "campaign"
set "letter_subject" = $1, "letter_body" = $2, "version" = "version" + $3, "changed_at" = $4, "changed_by" = $5
where "id" = $6 and "version" = $7
returning "version", "letter_subject" as "subject", "letter_body" as "body";
