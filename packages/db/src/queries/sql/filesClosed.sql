select file.sha256, release_incident.open_to as "openTo"
from unnest($1::text[]) as file (sha256) join release_incident on release_incident.ended_at is null and ( release_incident.sha256 = file.sha256 or exists ( select 1
from attachment join message on message.id = attachment.message_id
left join incoming_mail on incoming_mail.id = message.mail_id or incoming_mail.copy_of = message.mail_id
where attachment.sha256 = release_incident.sha256 and file.sha256 in (message.raw_sha256, incoming_mail.sha256) ) or exists ( select 1
from document_version join document on document.id = document_version.document_id
left join publication on publication.version_id = document_version.id
left join published_page on published_page.publication_id = publication.id
where document.original_sha256 = release_incident.sha256 and file.sha256 in (document_version.sha256, published_page.picture_sha256) ) )
order by file.sha256, release_incident.id;
