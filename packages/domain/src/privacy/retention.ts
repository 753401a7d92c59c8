import { keptWithoutTimer } from './kept-without-timer.ts';

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
