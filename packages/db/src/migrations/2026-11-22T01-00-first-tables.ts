import { sql, type Kysely } from 'kysely';

/*
 * The first shape of everything: the register, people, campaigns and claims, the case file, correspondence and files.
 * Frozen once released. Nothing newer than PostgreSQL 15.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table answering_body (
      slug text primary key,
      name text not null,
      domain text
    );

    create table council (
      slug text primary key,
      name text not null,
      official_name text not null,
      gss_code text not null,
      gss_code_previous text,
      dfe_number text not null,
      type text not null,
      region text not null,
      website_domain text not null,
      whatdotheyknow_slug text not null,
      lat double precision not null,
      lon double precision not null,
      tile_col int not null,
      tile_row int not null,
      tile_label text not null,
      predecessor_notes text,
      successor_notes text,
      created_on date,
      abolished_on date,
      -- Who answers for it: as the register has it, and as a coordinator corrected it. Readers use the coalesced column.
      answered_by_register text not null references answering_body (slug),
      answered_by_corrected text references answering_body (slug),
      answered_by_corrected_at timestamptz,
      answered_by_corrected_by uuid,
      answered_by text not null generated always as (coalesce(answered_by_corrected, answered_by_register)) stored
    );

    create table former_council (
      slug text primary key,
      name text not null,
      official_name text not null,
      gss_code text not null,
      dfe_number text not null,
      type text not null,
      region text not null,
      abolished_on date not null,
      successor_slugs text[] not null,
      notes text,
      sources text
    );

    create table agreement (
      council_slug text not null references council (slug),
      programme text not null check (programme in ('safety-valve', 'delivering-better-value')),
      round text not null,
      start_year text not null,
      end_year text,
      amount_gbp bigint,
      amount_source text,
      amount_note text,
      publication_page text,
      document_title text,
      later_events text,
      later_events_source text,
      source text not null,
      second_source text,
      confidence text,
      notes text,
      moved_to_safety_valve boolean not null default false,
      primary key (council_slug, programme)
    );

    create table reported_finding (
      id int primary key,
      council_slug text references council (slug),
      programme text not null,
      kind text not null,
      metric text not null,
      paraphrase text not null,
      baseline text,
      target text,
      target_year text,
      official_position text,
      source_url text not null
    );

    create table register_load (
      id int generated always as identity primary key,
      sha256 text not null,
      loaded_at timestamptz not null default now()
    );

    -- People and sign-in. better-auth owns person, session, account and verification through its own adapter.
    create table person (
      id uuid primary key default gen_random_uuid(),
      name text not null default '',
      email text not null unique,
      email_verified boolean not null default false,
      image text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      -- The name a letter is signed with: FOIA s.8(1)(b) asks for the applicant's real name.
      real_name text,
      named_publicly boolean not null default false,
      consent_to_follow_ups boolean not null default false,
      consent_to_follow_ups_at timestamptz,
      roles text[] not null default '{volunteer}',
      left_at timestamptz,
      check (email = lower(email))
    );

    create table session (
      id uuid primary key default gen_random_uuid(),
      token text not null unique,
      user_id uuid not null references person (id) on delete cascade,
      expires_at timestamptz not null,
      ip_address text,
      user_agent text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );
    create index session_of_user on session (user_id);

    create table account (
      id uuid primary key default gen_random_uuid(),
      account_id text not null,
      provider_id text not null,
      user_id uuid not null references person (id) on delete cascade,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );

    create table verification (
      id text primary key default gen_random_uuid()::text,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );
    create index verification_identifier on verification (identifier);

    create table invitation (
      id uuid primary key default gen_random_uuid(),
      -- Null only for the first person, whose link the terminal prints.
      email text check (email = lower(email)),
      roles text[] not null,
      token_sha256 text not null unique,
      invited_by uuid references person (id),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      link_shown_at timestamptz,
      accepted_at timestamptz,
      accepted_by uuid references person (id),
      revoked_at timestamptz
    );

    create table council_address (
      id uuid primary key default gen_random_uuid(),
      council_slug text not null references council (slug),
      kind text not null check (kind in ('email', 'web_form')),
      value text not null,
      source_url text not null,
      source_kind text,
      seen_on date not null,
      seen_text text,
      note text,
      confidence text check (confidence in ('high', 'medium', 'low')),
      origin text not null check (origin in ('register', 'person')),
      proposed_by uuid references person (id),
      checked_at timestamptz,
      checked_by uuid references person (id),
      confirmed_at timestamptz,
      confirmed_by uuid references person (id),
      retired_at timestamptz,
      retired_by uuid references person (id),
      created_at timestamptz not null default now()
    );
    create unique index council_address_once on council_address (council_slug, kind, lower(value));

    create table campaign (
      id uuid primary key default gen_random_uuid(),
      slug text not null unique,
      programme text not null,
      title text not null,
      document_kinds text[] not null,
      letter_subject text not null,
      letter_body text not null,
      stage text not null default 'open' check (stage in ('open', 'paused', 'closed')),
      version int not null default 1,
      changed_at timestamptz not null default now(),
      changed_by uuid references person (id)
    );

    -- The case file and what is derived from it. Only carryOut writes these three.
    create table foi_request (
      id uuid primary key,
      campaign_id uuid not null references campaign (id),
      council_slug text not null references council (slug),
      programme text not null,
      applicant_id uuid not null references person (id),
      answering_body text not null references answering_body (slug),
      stage text not null check (stage in ('draft', 'sending', 'awaiting_response', 'awaiting_clarification', 'answered', 'withdrawn')),
      uncertain boolean not null default false,
      withdrawn_why text check (withdrawn_why in ('given_back', 'lapsed', 'withdrawn')),
      channel text,
      received_on date,
      clock jsonb,
      due_on date,
      overdue_after date,
      answered_on date,
      outcome text check (outcome in ('disclosed_in_full', 'disclosed_in_part', 'refused', 'not_held')),
      unclassified_count int not null default 0,
      version int not null,
      drafted_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      check ((stage = 'awaiting_response') = (due_on is not null)),
      check ((stage = 'awaiting_response') = (overdue_after is not null)),
      check ((stage = 'answered') = (outcome is not null)),
      check ((stage = 'withdrawn') = (withdrawn_why is not null))
    );
    -- At most one live request for each council and campaign.
    create unique index foi_request_one_live on foi_request (campaign_id, council_slug)
      where stage in ('sending', 'awaiting_response', 'awaiting_clarification');
    create index foi_request_received on foi_request (answering_body, received_on) where received_on is not null;
    create index foi_request_applicant on foi_request (applicant_id);

    create table request_paper (
      request_id uuid not null references foi_request (id),
      kind text not null,
      period text,
      outcome text,
      exemptions text[] not null default '{}'
    );
    create unique index request_paper_once on request_paper (request_id, kind, coalesce(period, ''));

    create table case_event (
      request_id uuid not null references foi_request (id),
      seq int not null check (seq > 0),
      event jsonb not null,
      actor text not null,
      recorded_at timestamptz not null default now(),
      primary key (request_id, seq)
    );

    create function refuse_rewriting_history() returns trigger language plpgsql as $$
    begin
      raise exception 'the case file is append-only';
    end $$;
    create trigger case_event_is_append_only before update or delete on case_event
      for each row execute function refuse_rewriting_history();
    create trigger case_event_is_never_emptied before truncate on case_event
      for each statement execute function refuse_rewriting_history();

    create table claim (
      id uuid primary key default gen_random_uuid(),
      campaign_id uuid not null references campaign (id),
      council_slug text not null references council (slug),
      person_id uuid not null references person (id),
      request_id uuid not null unique references foi_request (id),
      claimed_at timestamptz not null default now(),
      expires_at timestamptz not null,
      ended_at timestamptz,
      ended_why text check (ended_why in ('given_back', 'lapsed', 'sent')),
      check ((ended_at is null) = (ended_why is null))
    );
    -- One live claim for each council and campaign. A lapsed one is ended, in the same transaction, before another is made.
    create unique index claim_one_live on claim (campaign_id, council_slug) where ended_at is null;

    create table guard_pass (
      id uuid primary key default gen_random_uuid(),
      request_id uuid not null references foi_request (id),
      reason text not null,
      passed_by uuid not null references person (id),
      passed_at timestamptz not null default now()
    );

    create table stored_file (
      sha256 text primary key,
      size bigint not null,
      content_type text not null,
      stored_at timestamptz not null default now()
    );

    create table message (
      id uuid primary key default gen_random_uuid(),
      request_id uuid not null references foi_request (id),
      direction text not null check (direction in ('outgoing', 'incoming')),
      kind text not null check (kind in ('initial_request', 'follow_up', 'incoming')),
      -- The identifier in the mail's own header, fixed when the letter is drafted.
      mail_message_id text unique,
      from_name text,
      from_address text,
      to_address text,
      subject text not null default '',
      body text not null default '',
      -- The campaign's words as they were when the draft began, so that the page can show what was changed.
      campaign_body text,
      asked jsonb,
      -- How an incoming message came: pasted or uploaded by a person, or by mail.
      came_by text,
      council_reference text,
      happened_on date,
      recorded_by uuid references person (id),
      raw_sha256 text references stored_file (sha256),
      handed_to text,
      version int not null default 1,
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now()
    );
    create index message_request on message (request_id, created_at);

    create table attachment (
      id uuid primary key default gen_random_uuid(),
      message_id uuid not null references message (id),
      filename text not null,
      declared_type text,
      sha256 text not null references stored_file (sha256),
      size bigint not null,
      content_type text not null,
      created_at timestamptz not null default now()
    );
    create index attachment_message on attachment (message_id);

    create table delivery_attempt (
      id uuid primary key default gen_random_uuid(),
      message_id uuid not null references message (id),
      opened_at timestamptz not null default now(),
      closed_at timestamptz,
      result text check (result in ('accepted', 'refused', 'temporary', 'uncertain')),
      server text,
      said text,
      check ((closed_at is null) = (result is null))
    );
    -- One open attempt for each message: a second one has to wait for a person.
    create unique index delivery_attempt_one_open on delivery_attempt (message_id) where closed_at is null;

    -- The local mail catcher: what would have left this machine.
    create table caught_mail (
      id uuid primary key default gen_random_uuid(),
      purpose text not null check (purpose in ('council', 'sign-in', 'invitation', 'notice')),
      mail_message_id text not null,
      envelope_from text not null,
      envelope_to text[] not null,
      subject text not null,
      raw bytea not null,
      request_id uuid references foi_request (id),
      caught_at timestamptz not null default now()
    );
    create unique index caught_mail_once on caught_mail (mail_message_id);

    create table published_link (
      id uuid primary key default gen_random_uuid(),
      council_slug text not null references council (slug),
      kind text not null,
      period text,
      url text not null,
      title text not null,
      -- Whether it was public before we asked, or is the same document a council gave us.
      basis text not null check (basis in ('already_public', 'same_as_obtained')),
      checked_on date not null,
      looked_for_personal_data boolean not null check (looked_for_personal_data),
      published_at timestamptz not null default now(),
      published_by uuid references person (id),
      taken_down_at timestamptz,
      taken_down_by uuid references person (id),
      taken_down_why text,
      check ((taken_down_at is null) = (taken_down_why is null))
    );
    create unique index published_link_once on published_link (council_slug, kind, coalesce(period, ''), url) where taken_down_at is null;

    create table action_log (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      actor uuid references person (id),
      action text not null,
      subject text not null,
      detail jsonb not null default '{}'
    );
  `.execute(db);
}
