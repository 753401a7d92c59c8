with held as ( select id, version
from foi_request
where id = any($1::uuid[])
order by id
for no key update ) insert into delivery_attempt (message_id, opened_at, raw) select letter.message_id, $2::timestamptz, letter.raw
from unnest($3::uuid[], $4::uuid[], $5::int[], $6::bytea[]) as letter (message_id, request_id, version, raw) join held on held.id = letter.request_id and held.version = letter.version
on conflict (message_id)
where closed_at is null do nothing
returning id, message_id as "messageId";
