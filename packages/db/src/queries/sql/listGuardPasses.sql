select "guard_pass"."id", "guard_pass"."reason", "guard_pass"."passed_at" as "passedAt", coalesce(person.real_name, person.name) as "passedBy"
from "guard_pass"
inner join "person" on "person"."id" = "guard_pass"."passed_by"
where "guard_pass"."request_id" = $1
order by "guard_pass"."passed_at" desc;
