select "sha256"
from "stored_file"
where "sha256" in ($1)
order by not exists (select
from attachment
where attachment.sha256 = stored_file.sha256), "sha256";
