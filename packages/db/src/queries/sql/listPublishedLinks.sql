select "published_link"."id", "published_link"."council_slug" as "councilSlug", "council"."name" as "councilName", "published_link"."kind", "published_link"."period", "published_link"."url", "published_link"."title", "published_link"."basis", "published_link"."checked_on" as "checkedOn", "published_link"."published_at" as "publishedAt", coalesce(person.real_name, person.name) as "publishedBy"
from "published_link"
inner join "council" on "council"."slug" = "published_link"."council_slug"
left join "person" on "person"."id" = "published_link"."published_by"
where "published_link"."taken_down_at" is null and "published_link"."council_slug" = $1
order by "published_link"."published_at" desc, "published_link"."id";
