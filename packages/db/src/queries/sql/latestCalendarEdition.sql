select max("number") as "number"
from "calendar_edition";
