select "invitation"."id", "invitation"."email", "invitation"."roles", "invitation"."invited_by" as "invitedBy", "invitation"."created_at" as "createdAt", "invitation"."expires_at" as "expiresAt", "invitation"."link_shown_at" as "linkShownAt", "invitation"."accepted_at" as "acceptedAt", "invitation"."accepted_by" as "acceptedBy", "invitation"."revoked_at" as "revokedAt", coalesce(person.real_name, person.name) as "invitedByName"
from "invitation"
left join "person" on "person"."id" = "invitation"."invited_by"
order by "invitation"."created_at" desc, "invitation"."id";
