update "person"
set "reminders_considered_on" = $1
where "id" = $2;
