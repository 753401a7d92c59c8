import { sql, type Kysely } from 'kysely';

/*
 * Reminders: whether a passed deadline is on file, when each person wants their one mail a day, the mails, and what was said to
 * whom. Each thing is said once: the unique rows here are what says so.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table foi_request add column deadline_noted boolean not null default false;
    create index foi_request_deadline_to_note on foi_request (overdue_after) where stage = 'awaiting_response' and not deadline_noted;

    alter table person
      add column remind text not null default 'daily' check (remind in ('daily', 'weekly')),
      -- London's hour, and 0 for Sunday to 6.
      add column remind_hour smallint not null default 8 check (remind_hour between 0 and 23),
      add column remind_weekday smallint not null default 1 check (remind_weekday between 0 and 6),
      add column reminders_off_at timestamptz,
      add column mail_bounced_at timestamptz,
      -- The last day on which there was looked for something to say to them.
      add column reminders_considered_on date;

    create table reminder_mail (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id),
      -- The day in London on which it goes: at most one a day for each person.
      day date not null,
      made_at timestamptz not null,
      -- From here on its words are fixed: it is sent again as it is, under the same Message-ID, if nobody can know how it went.
      handing_over_at timestamptz,
      subject text,
      body text,
      ended_at timestamptz,
      result text check (result in ('accepted', 'refused', 'nothing_left', 'unwanted')),
      check ((ended_at is null) = (result is null)),
      check ((handing_over_at is null) or (subject is not null and body is not null) or ended_at is not null)
    );
    create unique index reminder_mail_once_a_day on reminder_mail (person_id, day);
    -- What there is to say joins the mail that has not gone yet.
    create unique index reminder_mail_one_waiting on reminder_mail (person_id) where ended_at is null;

    create table notice_sent (
      person_id uuid not null references person (id),
      request_id uuid not null references foi_request (id),
      kind text not null,
      -- What it is about: a due date, a message, an attempt, the end of a hold.
      about text not null,
      -- The mail it was said in; null for what goes by a mail of its own, and for what was overtaken.
      mail_id uuid references reminder_mail (id),
      overtaken_by text,
      noted_at timestamptz not null,
      primary key (person_id, request_id, kind, about)
    );
    create index notice_sent_mail on notice_sent (mail_id);
  `.execute(db);
}
