select min("loaded_at") as "began"
from "register_load";
