select "sha256"
from "stored_file"
where "sha256" = $1;
