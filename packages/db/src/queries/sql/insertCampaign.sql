insert into "campaign" ("slug", "programme", "title", "document_kinds", "letter_subject", "letter_body")
values ($1, $2, $3, $4, $5, $6)
on conflict ("slug") do nothing;
