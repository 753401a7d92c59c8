select "person"."id", coalesce(person.real_name, person.name) as "name"
from "person"
where exists (select "action_log"."id"
from "action_log"
where "action_log"."actor" = "person"."id")
order by lower(coalesce(person.real_name, person.name));
