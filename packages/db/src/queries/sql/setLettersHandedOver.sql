update message
set happened_on = gone.happened_on, handed_to = gone.handed_to, changed_at = $1::timestamptz
from unnest($2::uuid[], $3::date[], $4::text[]) as gone (id, happened_on, handed_to)
where message.id = gone.id;
