select "state", "infected"
from "file_reading"
where "sha256" = $1;
