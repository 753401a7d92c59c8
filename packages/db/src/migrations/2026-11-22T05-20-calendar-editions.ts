import { sql, type Kysely } from 'kysely';

/*
 * Editions of the holiday table: the program brings one, and what was applied since is here, for ever. And who was told that the
 * table ends.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table calendar_edition (
      number integer primary key check (number > 0),
      -- Another table came with the program; a downloaded list was applied; a day was confirmed or ruled out.
      kind text not null check (kind in ('program', 'file', 'mark')),
      -- The table the program brought then, and the table that was in force from then on.
      table_version text not null check (table_version <> ''),
      version text not null check (version <> ''),
      changes jsonb not null check (jsonb_typeof(changes) = 'array'),
      -- The last day the table is complete for since then; null where that did not change.
      known_until date,
      source_sha256 text check (source_sha256 ~ '^[0-9a-f]{64}$'),
      why text not null check (why <> ''),
      applied_at timestamptz not null,
      check ((kind = 'file') = (source_sha256 is not null)),
      check (kind <> 'program' or (changes = '[]'::jsonb and known_until is null))
    );

    create function refuse_rewriting_editions() returns trigger language plpgsql as $$
    begin
      raise exception 'editions of the holiday table are append-only';
    end $$;
    create trigger calendar_edition_is_append_only before update or delete on calendar_edition
      for each row execute function refuse_rewriting_editions();
    create trigger calendar_edition_is_never_emptied before truncate on calendar_edition
      for each statement execute function refuse_rewriting_editions();

    create table calendar_notice (
      known_until date not null,
      person_id uuid not null references person (id) on delete cascade,
      told_at timestamptz not null,
      primary key (known_until, person_id)
    );
  `.execute(db);
}
