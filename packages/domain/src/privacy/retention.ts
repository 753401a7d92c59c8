/*
 * How long each thing is kept. The timer, the privacy page and docs/privacy/retention.md are all made from this table, so that
 * what is promised and what is done cannot differ. UK GDPR Article 5(1)(e): no longer than the purpose needs. The figures are
 * ours to justify and for a lawyer to confirm.
 */

/** What the timer removes, each by a query of its own. */
export const timedRules = ['sessions', 'sign_in_links', 'invitations', 'mail_to_the_team', 'abandoned_drafts', 'people_who_left', 'audit_log', 'failed_jobs', 'mail_set_aside'] as const;
export type TimedRule = (typeof timedRules)[number];

/** What a rule is about, how long it stays, counted from when, and why. `tables` are the database's names. */
export type RetentionRule = {
  readonly what: string;
  readonly tables: readonly string[];
  /** Whole days of 24 hours after `from`; null where no timer removes it. */
  readonly keptDays: number | null;
  /** From when the time counts, or until when it is kept where no timer removes it. */
  readonly from: string;
  readonly afterwards: string;
  readonly why: string;
};

/** The rules the timer carries out. */
export const timedRetention: Readonly<Record<TimedRule, RetentionRule & { readonly keptDays: number }>> = {
  sessions: {
    what: 'Sign-in sessions: who is signed in in which browser',
    tables: ['session'],
    keptDays: 1,
    from: 'the session ending, which is 30 days after it was last used; leaving the team ends it at once',
    afterwards: 'The row is deleted.',
    why: 'A session that has ended opens nothing. The day is there so that a clock that is wrong signs nobody out.',
  },
  sign_in_links: {
    what: 'Sign-in links that were asked for, as hashes',
    tables: ['verification'],
    keptDays: 1,
    from: 'the link ending, which is 15 minutes after it was asked for',
    afterwards: 'The row is deleted.',
    why: 'A link that has ended opens nothing.',
  },
  invitations: {
    what: 'Invitations: the address, who invited, what became of it',
    tables: ['invitation'],
    keptDays: 90,
    from: 'the invitation being accepted, taken back or running out',
    afterwards: 'The row is deleted, address and all. That somebody was invited stays in the audit log, without the address.',
    why: 'Long enough to answer “did my invitation arrive?” and to see who invited whom while it matters.',
  },
  mail_to_the_team: {
    what: 'Copies of mail to our own people kept in the Outbox: sign-in links (made useless), invitations, reminders',
    tables: ['caught_mail'],
    keptDays: 30,
    from: 'the mail being written',
    afterwards: 'The copy is deleted. Letters to councils in the Outbox are part of the case file and stay.',
    why: 'To see that mail was made, and what it said, when somebody says that none came.',
  },
  abandoned_drafts: {
    what: 'Letters that were begun and never sent: the council was given back, the 48 hours ran out, or a later letter was left lying',
    tables: ['message'],
    keptDays: 90,
    from: 'the council going back; of a later letter, the last change to it',
    afterwards: 'Subject, words and list of papers are emptied; a later letter is deleted. That a draft was begun and given back stays in the case file.',
    why: 'Somebody who takes the council again finds their words. After that they are words, with a name under them, for no purpose.',
  },
  people_who_left: {
    what: 'Name and mail address of somebody who left the team',
    tables: ['person', 'account', 'session', 'invitation'],
    keptDays: 180,
    from: 'the day they left',
    afterwards: 'Name, address, picture and choices are erased; their place in the case file reads “a volunteer who left”. Letters that were sent keep the name, because the council has them with that name and they are evidence of what was asked.',
    why: 'Their requests are still with councils for months. The applicant in law is the person who asked, and a review or a complaint may need their name.',
  },
  audit_log: {
    what: 'The audit log: who did what to people, roles, register, settings and publications, by id',
    tables: ['action_log'],
    keptDays: 1095,
    from: 'the action',
    afterwards: 'The row is deleted.',
    why: 'Whoever asks how something was published or who gave a role should get an answer for as long as a dispute is likely.',
  },
  failed_jobs: {
    what: 'Jobs that failed for good: ids, what went wrong, and for a mail to the team its words',
    tables: ['graphile_worker jobs'],
    keptDays: 30,
    from: 'the last try',
    afterwards: 'The row is deleted. Jobs that succeed are deleted by the queue at once.',
    why: 'To find and mend what went wrong.',
  },
  mail_set_aside: {
    what: 'Mail that came and was set aside, because it is none of ours',
    tables: ['incoming_mail'],
    keptDays: 90,
    from: 'a coordinator setting it aside',
    afterwards: 'Its bytes, its words and who sent it are erased. That a mail came, and why it was set aside, stays.',
    why: 'Somebody may find out that it was an answer after all.',
  },
};

/** What uploads leave that were cut off or refused: files no message names. Removed by a job of its own, because files know no transactions. */
export const unnamedFiles: RetentionRule & { readonly keptDays: number } = {
  what: 'Files that no message names: of uploads that were cut off or refused, or whose message was erased',
  tables: ['stored_file'],
  keptDays: 1,
  from: 'the file arriving, or arriving again; what was erased by hand goes at once',
  afterwards: 'The file and its row are deleted. Until then nobody can open it.',
  why: 'An upload under way is not on record yet. A day is longer than any takes.',
};

/** What no timer removes, and until when it is kept. */
export const keptWithoutTimer: readonly RetentionRule[] = [
  {
    what: 'The words of reminder mails',
    tables: ['reminder_mail'],
    keptDays: null,
    from: 'until the mail went, was refused, or was not wanted any more',
    afterwards: 'Subject and words are emptied in the same moment. That a mail went, to whom by id and on which day, stays. A copy is in the Outbox for as long as other mail to the team.',
    why: 'A mail of which nobody can know whether it went is sent again with the same words.',
  },
  {
    what: 'Accounts of people on the team: name for letters, mail address, roles, choices about being named, follow-ups and reminders',
    tables: ['person', 'account'],
    keptDays: null,
    from: 'until they leave; then as above',
    afterwards: 'See “Name and mail address of somebody who left the team”.',
    why: 'The Freedom of Information Act asks for the applicant’s real name, and sign-in goes by mail.',
  },
  {
    what: 'The case file: requests, what happened to them and when, the papers asked for, claims, passes of the guard, tries to deliver with the mail as it was handed over; checks of the mail settings',
    tables: ['foi_request', 'case_event', 'request_paper', 'claim', 'guard_pass', 'delivery_attempt', 'mail_pace', 'mail_check'],
    keptDays: null,
    from: 'for as long as the public record stands; the operator looks at it once a year',
    afterwards: 'People are in it by id only. It is append-only: the database refuses to change it, and the timer never touches it.',
    why: 'It is evidence: of what was asked, when the law’s time ran out, and what the council said.',
  },
  {
    what: 'Letters sent and answers received, with the files in them, the mail they came as and, of letters to councils, the copy in the Outbox',
    tables: ['message', 'attachment', 'stored_file', 'caught_mail', 'incoming_mail'],
    keptDays: null,
    from: 'for as long as the case file; the operator looks at it once a year and erases what is not needed',
    afterwards: 'The words of a message or a file can be erased by the operator, with a reason that goes into the audit log, and the case file still makes sense.',
    why: 'Evidence, and the source that each published statement opens.',
  },
  {
    what: 'How far the mailbox is read',
    tables: ['mailbox_place'],
    keptDays: null,
    from: 'for as long as that mailbox is read',
    afterwards: 'It names the mailbox, and nobody else.',
    why: 'So that no mail is read twice and none is left out.',
  },
  {
    what: 'Which reminders were said to whom and on which day, by id',
    tables: ['notice_sent', 'reminder_mail'],
    keptDays: null,
    from: 'for as long as the case file they belong to',
    afterwards: 'After a person is erased the id belongs to nobody.',
    why: 'So that nothing is said twice, however long the program was off.',
  },
  {
    what: 'Which admins were told that the table of bank holidays ends, and for which end, by id',
    tables: ['calendar_notice'],
    keptDays: null,
    from: 'for as long as the account is there',
    afterwards: 'After a person is erased the id belongs to nobody.',
    why: 'So that nobody is told twice.',
  },
  {
    what: 'What is published: links, titles, who published and took down, with the reason',
    tables: ['published_link'],
    keptDays: null,
    from: 'for as long as the public record stands, taken down ones too',
    afterwards: 'What was taken down is shown nowhere; that it was, and why, stays.',
    why: 'To answer for what was public and when.',
  },
  {
    what: 'The register and the campaigns: councils, their request addresses, agreements, published findings, decisions of the ICO and tribunals, campaign letters, editions of the table of bank holidays; and when the program last compared its records',
    tables: ['council', 'former_council', 'answering_body', 'council_address', 'agreement', 'reported_finding', 'precedent', 'register_load', 'campaign', 'calendar_edition', 'comparison'],
    keptDays: null,
    from: 'for as long as it is true, and its history after that',
    afterwards: 'An address that no longer works is retired, not deleted. People are in it by id only.',
    why: 'Public facts about public bodies, with their sources.',
  },
];

/** Every rule, the timed ones first. */
export const retentionRules: readonly RetentionRule[] = [...timedRules.map((rule) => timedRetention[rule]), unnamedFiles, ...keptWithoutTimer];

const years = (days: number): string | null => (days % 365 === 0 ? (days === 365 ? '1 year' : `${days / 365} years`) : null);

/** “30 days”, “3 years”, or that no timer removes it. */
export const keptWords = ({ keptDays }: Pick<RetentionRule, 'keptDays'>): string =>
  keptDays === null ? 'No timer' : (years(keptDays) ?? `${keptDays} ${keptDays === 1 ? 'day' : 'days'}`);

/** What a rule’s time began before, for it to be over at `now`. */
export const keptSince = ({ keptDays }: { readonly keptDays: number }, now: Date): Date => new Date(now.getTime() - keptDays * 86_400_000);

/** The table as Markdown, for the page and the document that show it. */
export const retentionTable = (): string =>
  [
    '| What | How long | From | Then | Why | In the database |',
    '| --- | --- | --- | --- | --- | --- |',
    ...retentionRules.map((rule) => `| ${[rule.what, keptWords(rule), rule.from, rule.afterwards, rule.why, rule.tables.join(', ')].join(' | ')} |`),
  ].join('\n');
