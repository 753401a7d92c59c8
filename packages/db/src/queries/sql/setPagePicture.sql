update "published_page"
set "picture_sha256" = $1, "picture_width" = $2, "picture_height" = $3
where "publication_id" = $4 and "number" = $5;
