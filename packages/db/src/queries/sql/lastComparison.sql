select "compared_at" as "at", "requests", "disagreeing"
from "comparison";
