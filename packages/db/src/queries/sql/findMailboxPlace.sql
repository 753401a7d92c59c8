select "uid_validity" as "uidValidity", "last_uid" as "lastUid", "read_at" as "readAt"
from "mailbox_place"
where "mailbox" = $1;
