import { sql, type Kysely } from 'kysely';

/** The register of decisions a letter may cite: ours from the first start, and what coordinators add. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table precedent (
      id uuid primary key default gen_random_uuid(),
      reference text not null,
      authority text not null,
      decided_by text not null check (decided_by in ('ico', 'tribunal')),
      decided_on date,
      exemptions text[] not null check (cardinality(exemptions) > 0),
      result text not null check (result in ('for_disclosure', 'mixed', 'against')),
      summary text not null,
      url text not null,
      -- Only a decision that was read is cited in a letter; one that another page reports is not.
      seen_as text not null check (seen_as in ('read', 'reported')),
      checked_on date not null,
      -- The register's own rows follow the register until a person changes them.
      origin text not null check (origin in ('register', 'person')),
      version int not null default 1,
      changed_at timestamptz not null default now(),
      changed_by uuid references person (id),
      retired_at timestamptz,
      retired_by uuid references person (id),
      retired_why text,
      check ((retired_at is null) = (retired_why is null))
    );
    create unique index precedent_once on precedent (lower(reference));
  `.execute(db);
}
