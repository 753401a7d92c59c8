select "id"
from "foi_request"
where "campaign_id" = $1 and "council_slug" = $2 and "stage" in ($3, $4, $5, $6) and "id" != $7;
