delete
from "caught_mail"
where "purpose" != $1 and "caught_at" < $2;
