import { sql, type Kysely } from 'kysely';

/**
 * Mail that came: its bytes first, then what reading made of it, then the requests it was filed on. One mail can belong to
 * several requests; the same bytes twice are one mail.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table incoming_mail (
      id uuid primary key default gen_random_uuid(),
      -- Null once its bytes were erased, with the day.
      sha256 text unique references stored_file (sha256),
      erased_at timestamptz,
      size bigint not null,
      -- Where a person put it on a request: by hand, as a file.
      for_request uuid references foi_request (id),
      brought_by uuid references person (id),
      came_through text not null check (came_through in ('imap', 'smtp', 'import', 'upload')),
      -- When the server that receives for us had it.
      arrived_at timestamptz not null,
      -- Only where we received it ourselves.
      envelope_from text,
      envelope_to text[] not null default '{}',
      stored_at timestamptz not null default now(),
      -- Unread until the program has read it; held until a person decides; set aside where a person said it is none of ours.
      state text not null default 'unread' check (state in ('unread', 'filed', 'held', 'set_aside')),
      held_why text check (held_why in ('no_request', 'near_miss', 'unreadable', 'changed_copy', 'own_mail', 'not_taken', 'taken_off')),
      -- Requests it may belong to, each with its reason.
      guesses jsonb not null default '[]',
      read_at timestamptz,
      kind text check (kind in ('message', 'automatic-reply', 'bounce')),
      mail_message_id text,
      from_name text,
      from_address text,
      subject text not null default '',
      sent_at timestamptz,
      -- How the words begin, for whoever looks at it in the holding pen.
      text_start text not null default '',
      -- What the mail says, without the marks of its way: two with one Message-ID and one content are copies.
      content_sha256 text,
      has_html boolean not null default false,
      -- The mail that this one is a copy of, where it came twice by different ways.
      copy_of uuid references incoming_mail (id),
      bounce jsonb,
      authentication jsonb,
      warnings text[] not null default '{}',
      -- The person who filed it, set it aside or took that back; null while nobody had to.
      decided_by uuid references person (id),
      decided_at timestamptz,
      set_aside_why text,
      check ((sha256 is null) = (erased_at is not null)),
      check ((state = 'held') = (held_why is not null)),
      check ((state = 'set_aside') = (set_aside_why is not null))
    );
    create index incoming_mail_held on incoming_mail (arrived_at) where state in ('held', 'unread');
    create index incoming_mail_message_id on incoming_mail (mail_message_id);
    create index incoming_mail_bounced on incoming_mail (arrived_at) where bounce is not null;

    -- Where reading a mailbox stopped: mail up to this number is stored.
    create table mailbox_place (
      mailbox text primary key,
      uid_validity bigint not null,
      last_uid bigint not null,
      read_at timestamptz not null
    );

    alter table message
      -- The mail it is; on each request it was filed on it is a message of its own.
      add column mail_id uuid references incoming_mail (id),
      add column automatic text check (automatic in ('automatic-reply', 'bounce')),
      -- False where the sender is not known as the council’s: then it sets no outcome until a person accepts it.
      add column sender_known boolean,
      add column sender_accepted_by uuid references person (id),
      add column sender_accepted_at timestamptz,
      -- The person of our team who sent it on, where they did; who wrote it is for them to say.
      add column forwarded_by uuid references person (id),
      -- Whose mail that was and of which day, as it says of itself: proposed to whoever sent it on.
      add column forwarded jsonb,
      -- Of a report of non-delivery: the letter it is about.
      add column reports_on uuid references message (id),
      add constraint message_mail_check_incoming check (mail_id is null or direction = 'incoming');
    create index message_mail on message (mail_id);
    -- Ours are unique. Those of others are what they say: on each request that a mail is filed on it is a message of its own.
    alter table message drop constraint message_mail_message_id_key;
    create unique index message_mail_message_id_key on message (mail_message_id) where direction = 'outgoing';
    create index message_council_reference on message (upper(btrim(council_reference))) where council_reference is not null;
    create index message_unrecognised on message (request_id) where sender_known = false and sender_accepted_at is null;

    -- What waits at a council, for mail that names no request.
    create index foi_request_council_waiting on foi_request (council_slug, changed_at) where stage in ('sending', 'awaiting_response', 'awaiting_clarification', 'awaiting_fee');

    -- What people and addresses quote of a request’s id.
    create index foi_request_short_id on foi_request (substr(replace(id::text, '-', ''), 1, 12));

    alter table attachment
      -- A logo or a picture in a signature: nothing to read.
      add column inline boolean not null default false,
      add column content_id text;
  `.execute(db);
}
