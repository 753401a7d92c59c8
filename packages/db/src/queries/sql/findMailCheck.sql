select "id", "settings", "address", "begun_at" as "begunAt", "records", "sent", "arrived_at" as "arrivedAt", "arrived_from" as "arrivedFrom", "arrived_envelope_from" as "arrivedEnvelopeFrom", "arrived_authentication" as "arrivedAuthentication", "ended_at" as "endedAt"
from "mail_check"
where "id" = $1;
