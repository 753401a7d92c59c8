select "file_page"."number", "file_page"."words_text" as "text"
from "document"
inner join "file_page" on "file_page"."sha256" = "document"."original_sha256"
where "document"."id" = $1
order by "file_page"."number";
