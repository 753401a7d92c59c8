select "council"."slug", "council"."name", "council"."official_name" as "officialName", "council"."type", "council"."region", "council"."gss_code" as "gssCode", "council"."website_domain" as "websiteDomain", "council"."tile_col" as "tileCol", "council"."tile_row" as "tileRow", "council"."tile_label" as "tileLabel", "council"."answered_by" as "answeredBy", "answering_body"."name" as "answeredByName", "answering_body"."domain" as "answeringDomain", coalesce(array_agg(agreement.programme
order by agreement.programme desc) filter (where agreement.programme is not null), '{}') as "programmes"
from "council"
inner join "answering_body" on "answering_body"."slug" = "council"."answered_by"
left join "agreement" on "agreement"."council_slug" = "council"."slug"
group by "council"."slug", "answering_body"."slug"
order by "council"."name";
