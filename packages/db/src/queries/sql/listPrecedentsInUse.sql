select "precedent"."id", "precedent"."reference", "precedent"."authority", "precedent"."decided_by" as "decidedBy", "precedent"."decided_on" as "decidedOn", "precedent"."exemptions", "precedent"."result", "precedent"."summary", "precedent"."url", "precedent"."seen_as" as "seenAs", "precedent"."checked_on" as "checkedOn", "precedent"."origin", "precedent"."version", "precedent"."retired_at" as "retiredAt", "precedent"."retired_why" as "retiredWhy"
from "precedent"
where "precedent"."retired_at" is null
order by "precedent"."decided_on" desc nulls last, "precedent"."reference";
