delete
from "caught_mail"
where "purpose" != $1 and $2 = any(envelope_to);
