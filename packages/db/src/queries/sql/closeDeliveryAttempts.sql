update delivery_attempt as attempt
set closed_at = $1::timestamptz, result = ended.result, server = ended.server, said = ended.said
from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as ended (id, result, server, said)
where attempt.id = ended.id and attempt.closed_at is null;
