insert into "redaction_mark" ("document_id", "page", "box", "cells", "words", "reason", "made_by", "made_at")
values ($1, $2, $3, $4, $5, $6, $7, $8)
returning "id";
