insert into document_version (document_id, number, marks, marked_by, asked_by, asked_at) select $1::uuid, coalesce((select max(number)
from document_version
where document_id = $2::uuid), 0) + 1, coalesce((select array_agg(id
order by id)
from redaction_mark
where document_id = $3::uuid and removed_at is null), '{}'), coalesce( (select array_agg(distinct who
order by who)
from redaction_mark cross join lateral (values (made_by), (removed_by)) as hand (who)
where document_id = $4::uuid and who is not null), array[$5::uuid]), $6::uuid, $7
returning id, number;
