select "council_slug" as "councilSlug", "programme", "round", "start_year" as "startYear", "end_year" as "endYear", "amount_gbp" as "amountGbp", "amount_source" as "amountSource", "amount_note" as "amountNote", "publication_page" as "publicationPage", "document_title" as "documentTitle", "later_events" as "laterEvents", "later_events_source" as "laterEventsSource", "source", "confidence", "notes", "moved_to_safety_valve" as "movedToSafetyValve"
from "agreement"
where "council_slug" = $1
order by "council_slug", "programme" desc;
