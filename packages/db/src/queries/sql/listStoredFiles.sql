select "sha256", "size"
from "stored_file"
order by "sha256";
