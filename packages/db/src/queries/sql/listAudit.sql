select "action_log"."id", "action_log"."at", "action_log"."actor" as "actorId", "action_log"."action", "action_log"."subject", "action_log"."detail", coalesce(actor.real_name, actor.name) as "actorName", coalesce(subject_person.real_name, subject_person.name, campaign.title, published_link.title, document.title, council.name) as "subjectName"
from "action_log"
left join "person" as "actor" on "actor"."id" = "action_log"."actor"
left join "person" as "subject_person" on subject_person.id::text = action_log.subject
left join "campaign" on campaign.id::text = action_log.subject
left join "published_link" on published_link.id::text = action_log.subject
left join "document" on document.id::text = action_log.subject
left join "council_address" on council_address.id::text = action_log.subject
left join "council" on council.slug = coalesce(council_address.council_slug, action_log.subject)
where "action_log"."action" in ($1) and "action_log"."actor" = $2 and "action_log"."at" >= $3 and "action_log"."at" < $4 and "action_log"."id" < $5
order by "action_log"."id" desc
limit $6;
