insert into "incoming_mail" ("sha256", "erased_at", "size", "came_through", "arrived_at", "stored_at", "state", "set_aside_why", "read_at")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
returning "id";
