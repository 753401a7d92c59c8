import { sql, type Kysely } from 'kysely';

/**
 * Documents: what was found in a file, what is to be taken out of a copy, the copies, who checked them, what was published and
 * taken down; and, where something was released by accident, who closed it and what was destroyed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What is in a file. Its words are gone when the file is.
    create table file_reading (
      sha256 text primary key references stored_file (sha256) on delete cascade,
      state text not null default 'waiting' check (state in ('waiting', 'read', 'failed')),
      -- Which reader: a better one reads again.
      reader int not null default 0,
      kind text,
      page_count int not null default 0,
      encrypted boolean not null default false,
      text_missing boolean not null default false,
      read_from_pictures boolean not null default false,
      -- A name of the scanner's for what it found in it.
      infected text,
      warnings text[] not null default '{}',
      why_not text,
      queued_at timestamptz not null default now(),
      read_at timestamptz,
      -- The reviewer who looked at what seems to be a redaction that failed, and let others open the file.
      let_go_by uuid references person (id),
      let_go_at timestamptz,
      check ((let_go_at is null) = (let_go_by is null)),
      check ((state = 'read') = (read_at is not null and why_not is null))
    );

    create table file_page (
      sha256 text not null references file_reading (sha256) on delete cascade,
      number int not null check (number > 0),
      label text,
      hidden text not null default 'no' check (hidden in ('no', 'hidden', 'very-hidden')),
      width real not null,
      height real not null,
      words_text text not null,
      words jsonb,
      sheet jsonb,
      primary key (sha256, number)
    );

    create table hidden_thing (
      sha256 text not null references file_reading (sha256) on delete cascade,
      seq int not null,
      kind text not null,
      page int,
      place text not null,
      count int not null,
      sample text,
      box jsonb,
      primary key (sha256, seq)
    );

    create index hidden_thing_under_boxes on hidden_thing (sha256) where kind = 'text-under-box';

    create table document (
      id uuid primary key default gen_random_uuid(),
      council_slug text not null references council (slug),
      kind text not null,
      period text,
      title text not null,
      -- The request it came on; null where it came another way.
      request_id uuid references foi_request (id),
      attachment_id uuid references attachment (id) on delete set null,
      -- Null once it was destroyed.
      original_sha256 text references stored_file (sha256),
      original_name text not null,
      begun_by uuid not null references person (id),
      begun_at timestamptz not null default now(),
      version int not null default 1,
      destroyed_at timestamptz,
      check ((original_sha256 is null) = (destroyed_at is not null))
    );
    create unique index document_of_attachment on document (attachment_id, kind, coalesce(period, '')) where attachment_id is not null and destroyed_at is null;
    create index document_of_council on document (council_slug, kind);
    create index document_of_file on document (original_sha256);

    create table redaction_mark (
      id uuid primary key default gen_random_uuid(),
      document_id uuid not null references document (id),
      page int not null check (page > 0),
      box jsonb,
      cells text,
      reason text not null,
      -- The words under it: kept only until they are verified to be gone, and erased with the document.
      words text,
      made_by uuid not null references person (id),
      made_at timestamptz not null default now(),
      removed_at timestamptz,
      removed_by uuid references person (id),
      check ((box is null) <> (cells is null)),
      check ((removed_at is null) = (removed_by is null))
    );
    create index redaction_mark_of_document on redaction_mark (document_id) where removed_at is null;

    create table document_version (
      id uuid primary key default gen_random_uuid(),
      document_id uuid not null references document (id),
      number int not null,
      state text not null default 'making' check (state in ('making', 'made', 'failed')),
      role text check (role in ('sanitised', 'redacted', 'values-only')),
      sha256 text references stored_file (sha256),
      content_type text,
      size bigint,
      has_text boolean not null default false,
      page_count int not null default 0,
      left_out text[] not null default '{}',
      -- Why it could not be made, or was not safe.
      why_not text,
      -- The marks it was made from, and whoever made them: none of them can approve it.
      marks uuid[] not null default '{}',
      marked_by uuid[] not null default '{}',
      asked_by uuid not null references person (id),
      asked_at timestamptz not null default now(),
      made_at timestamptz,
      destroyed_at timestamptz,
      unique (document_id, number),
      check (state <> 'made' or destroyed_at is not null or (sha256 is not null and role is not null and made_at is not null)),
      check ((state = 'failed') = (why_not is not null))
    );

    create index document_version_of_file on document_version (sha256);
    create index document_version_left on document_version (asked_at) where state = 'making';

    create table version_page (
      version_id uuid not null references document_version (id) on delete cascade,
      number int not null check (number > 0),
      label text,
      width real not null,
      height real not null,
      words_text text not null,
      words jsonb,
      sheet jsonb,
      primary key (version_id, number)
    );

    create table document_review (
      id uuid primary key default gen_random_uuid(),
      version_id uuid not null references document_version (id),
      decision text not null check (decision in ('approved', 'sent-back')),
      ticked text[] not null default '{}',
      note text,
      reviewed_by uuid not null references person (id),
      reviewed_at timestamptz not null default now()
    );
    create unique index document_review_of_version on document_review (version_id);

    create table publication (
      id uuid primary key default gen_random_uuid(),
      -- How its page is addressed for as long as the program stands: never used again.
      address text not null unique check (address ~ '^[a-z0-9][a-z0-9-]*$'),
      document_id uuid not null references document (id),
      version_id uuid not null references document_version (id),
      council_slug text not null references council (slug),
      kind text not null,
      period text,
      title text not null,
      licence text not null,
      licence_note text,
      how_received text not null,
      asked_on date,
      given_on date,
      exemptions text[] not null default '{}',
      sha256 text not null,
      content_type text not null,
      size bigint not null,
      page_count int not null,
      removed_by_reason jsonb not null default '{}',
      left_out text[] not null default '{}',
      published_by uuid not null references person (id),
      published_at timestamptz not null default now(),
      taken_down_at timestamptz,
      taken_down_by uuid references person (id),
      taken_down_why text,
      taken_down_words text,
      -- Found by its title, and by the council, kind and year that its address names.
      search tsvector generated always as (to_tsvector('english', title || ' ' || translate(address, '-', ' '))) stored,
      check ((taken_down_at is null) = (taken_down_by is null)),
      check ((taken_down_at is null) = (taken_down_why is null))
    );
    create unique index publication_up on publication (document_id) where taken_down_at is null;
    create index publication_of_council on publication (council_slug, kind) where taken_down_at is null;

    -- What readers see and search of a document that is up. Taken down, its rows are gone.
    create table published_page (
      publication_id uuid not null references publication (id),
      number int not null,
      label text,
      words_text text not null,
      sheet jsonb,
      picture_sha256 text references stored_file (sha256),
      picture_width int,
      picture_height int,
      -- A search row may have a megabyte: more words than this would be refused as a whole.
      search tsvector generated always as (to_tsvector('english', left(words_text, 250000))) stored,
      primary key (publication_id, number)
    );
    create index published_page_search on published_page using gin (search) with (fastupdate = off);
    create index published_page_of_file on published_page (picture_sha256);
    -- A row is small where its words and its search row lie beside the table: then the pages that have a word are found by reading a few megabytes.
    alter table published_page set (toast_tuple_target = 128);
    alter table published_page alter column search set storage external;

    -- The pages of each publication that have some words. Always by the index: looking into every page would take a hundred times as long.
    create function pages_having(words tsquery) returns table (publication_id uuid, numbers int[]) language sql stable set enable_seqscan = off as $$
      select published_page.publication_id, array_agg(published_page.number) from published_page where published_page.search @@ words group by published_page.publication_id
    $$;

    -- What was put right in public, and how long it took.
    create table correction (
      id uuid primary key default gen_random_uuid(),
      publication_id uuid references publication (id),
      council_slug text references council (slug),
      kind text not null check (kind in ('taken-down', 'replaced', 'corrected', 'link-taken-down')),
      reported_at timestamptz not null,
      done_at timestamptz not null default now(),
      why text not null,
      words text not null,
      done_by uuid not null references person (id)
    );

    -- Something was released by accident: from now on only two people may open it.
    create table release_incident (
      id uuid primary key default gen_random_uuid(),
      sha256 text not null,
      document_id uuid references document (id),
      request_id uuid references foi_request (id),
      open_to uuid[] not null check (cardinality(open_to) = 2),
      why text not null,
      noticed_at timestamptz not null,
      closed_by uuid not null references person (id),
      closed_at timestamptz not null default now(),
      -- The letter that tells the council.
      letter_id uuid references message (id) on delete set null,
      steps jsonb not null default '{}',
      ended_at timestamptz,
      ended_by uuid references person (id),
      ended_how text check (ended_how in ('opened-again', 'destroyed')),
      check ((ended_at is null) = (ended_how is null))
    );
    create unique index release_incident_open on release_incident (sha256) where ended_at is null;

    -- A file that is to be destroyed: one person asks, another does it. The row stays.
    create table destruction (
      id uuid primary key default gen_random_uuid(),
      sha256 text not null,
      document_id uuid references document (id),
      reason text not null,
      -- Null where it was done again from the list beside the files, and this database does not know who asked.
      asked_by uuid references person (id),
      asked_at timestamptz not null default now(),
      confirmed_by uuid references person (id),
      confirmed_at timestamptz,
      withdrawn_at timestamptz,
      -- Done again, because the database had been put back to a day before it was done.
      repeated_at timestamptz,
      -- What went with it: copies, pictures, the mail that carried it. Hashes only.
      removed text[] not null default '{}',
      done_at timestamptz,
      check (asked_by is not null or repeated_at is not null),
      check ((confirmed_at is null) = (confirmed_by is null)),
      check (done_at is null or confirmed_at is not null or repeated_at is not null),
      check (withdrawn_at is null or (confirmed_at is null and repeated_at is null)),
      check (confirmed_by is null or confirmed_by <> asked_by)
    );
    create unique index destruction_asked on destruction (sha256) where done_at is null and withdrawn_at is null;
    create index destruction_of_file on destruction (sha256);
    create index destruction_removed on destruction using gin (removed);
    create index attachment_file on attachment (sha256);
  `.execute(db);
}
