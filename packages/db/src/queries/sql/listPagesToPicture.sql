select "published_page"."number", "publication"."sha256", "publication"."content_type" as "contentType"
from "published_page"
inner join "publication" on "publication"."id" = "published_page"."publication_id"
where "publication"."id" = $1 and "publication"."taken_down_at" is null and "published_page"."picture_sha256" is null and "published_page"."sheet" is null
order by "published_page"."number";
