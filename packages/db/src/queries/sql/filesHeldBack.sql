select file.sha256
from unnest($1::text[]) as file (sha256)
where exists ( select 1
from hidden_thing join file_reading on file_reading.sha256 = hidden_thing.sha256 and file_reading.let_go_at is null
where hidden_thing.kind = 'text-under-box' and ( hidden_thing.sha256 = file.sha256 or exists ( select 1
from attachment join message on message.id = attachment.message_id
left join incoming_mail on incoming_mail.id = message.mail_id or incoming_mail.copy_of = message.mail_id
where attachment.sha256 = hidden_thing.sha256 and file.sha256 in (message.raw_sha256, incoming_mail.sha256) ) ) )
order by file.sha256;
