import { sql, type Kysely } from 'kysely';

/** Sending: the bytes of each letter as they were handed over, whose turn it is at each mail host, and what checks of the mail settings found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table delivery_attempt
      -- Written before anything is handed over; null once erased, and for what was sent before this was kept.
      add column raw bytea,
      add column raw_sha256 text generated always as (encode(sha256(raw), 'hex')) stored;

    -- When the next letter may go to a mail host of councils.
    create table mail_pace (
      host text primary key,
      free_at timestamptz not null
    );

    -- One run of the mail doctor: what the DNS says, and how a message to ourselves came back.
    create table mail_check (
      id uuid primary key,
      -- A keyed hash of the settings it was made with: other settings need another check.
      settings text not null,
      address text not null unique,
      begun_at timestamptz not null,
      records jsonb not null,
      sent jsonb,
      arrived_at timestamptz,
      arrived_from text,
      arrived_envelope_from text,
      arrived_authentication jsonb,
      ended_at timestamptz
    );
    create index mail_check_begun on mail_check (begun_at);
  `.execute(db);
}
