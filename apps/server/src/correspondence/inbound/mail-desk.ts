import { countMailToLookAt, findIncomingMail, listMailInState, listRequestLines, listUnrecognisedSenders } from '@openvalve/db';
import { declined, instant, ok, type IncomingMailId, type RequestId, type Result } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../requests/permissions.ts';
import type { MailProblem } from './problems.ts';
import { readStored } from './read-stored.ts';
import { whyNotOpenMail } from './why-not-open-mail.ts';
import type { HeldMailView, MailCountsView, RequestToFileOnView, UncertainLetterView, UnrecognisedSenderView, WholeMailView } from './views.ts';

/** How much of each kind waits for a person. The one definition: lists, cockpit and figures have no other. */
export const mailCounts = ({ db }: Pick<Deps, 'db'>): Promise<MailCountsView> => countMailToLookAt(db);

/** The holding pen, or what was set aside, with the requests each mail may belong to. */
export async function listHeld({ db }: Deps, state: 'held' | 'set_aside'): Promise<HeldMailView[]> {
  const mails = await listMailInState(db, state);
  const requests = mails.some(({ guesses }) => guesses.length > 0) ? await requestsById({ db }) : new Map<RequestId, RequestToFileOnView>();
  return mails.map((mail) => ({
    mailId: mail.id,
    state,
    because: state === 'held' ? mail.heldWhy : null,
    arrivedAt: instant(mail.arrivedAt),
    from: mail.fromAddress === null ? null : { name: mail.fromName ?? '', address: mail.fromAddress },
    subject: mail.subject,
    textStart: mail.textStart,
    kind: mail.kind,
    size: mail.size,
    warnings: mail.warnings,
    guesses: mail.guesses.flatMap(({ requestId, why }) => {
      const request = requests.get(requestId);
      return request ? [{ ...request, why }] : [];
    }),
    decided: mail.decidedAt === null ? null : { by: mail.decidedByName ?? 'whoever runs this', at: instant(mail.decidedAt) },
    setAsideWhy: mail.setAsideWhy,
    erased: mail.erasedAt !== null,
  }));
}

/** Every request, as whoever files a mail chooses among them. */
export async function requestsById({ db }: Pick<Deps, 'db'>): Promise<Map<RequestId, RequestToFileOnView>> {
  const lines = await listRequestLines(db);
  return new Map(lines.map(({ requestId, councilName, campaignTitle, applicantName, stage }) => [requestId, { requestId, council: councilName, campaignTitle, applicant: applicantName, stage }]));
}

/** The most requests a search shows. */
const mostFound = 20;

/** Requests to file a mail on, by words of the council’s, the campaign’s or the applicant’s name. */
export async function requestsToFileOn(deps: Deps, search: string): Promise<RequestToFileOnView[]> {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const all = [...(await requestsById(deps)).values()];
  return all.filter(({ council, campaignTitle, applicant }) => words.every((word) => `${council} ${campaignTitle} ${applicant}`.toLowerCase().includes(word))).slice(0, mostFound);
}

/** One mail whole, read anew from its bytes, for whoever decides where it belongs. */
export async function readWhole(deps: Deps, person: Actor, mailId: IncomingMailId): Promise<Result<WholeMailView, MailProblem>> {
  const row = await findIncomingMail(deps.db, mailId);
  if (!row) return declined({ code: 'mail_not_found', mailId });
  if (row.sha256 === null) return declined({ code: 'mail_erased' });
  const shut = await whyNotOpenMail(deps, person, { sha256: row.sha256, state: row.state });
  if (shut !== null) return declined({ code: shut });
  const reading = await readStored(deps, row.sha256);
  const nothing = { mailId, from: null, to: [], cc: [], subject: '', text: '', files: [], authentication: { spf: null, dkim: null, dmarc: null }, html: false };
  if (!reading.ok) return ok({ ...nothing, warnings: [reading.words] });
  const { from, to, cc, subject, text, html, files, authentication, warnings } = reading.mail;
  return ok({
    mailId, from, to: to.map(({ address }) => address), cc: cc.map(({ address }) => address), subject, text, authentication, html: html !== null, warnings: [...warnings],
    files: files.map(({ filename, contentType, size, inline }) => ({ filename, contentType, size, inline })),
  });
}

/** Messages whose senders nobody has accepted. */
export const unrecognisedSenders = async ({ db }: Deps): Promise<UnrecognisedSenderView[]> =>
  (await listUnrecognisedSenders(db)).map(({ messageId, requestId, councilName, fromName, fromAddress, subject, happenedOn, forwardedBy }) => ({
    messageId, requestId, council: councilName, from: { name: fromName ?? '', address: fromAddress ?? '' }, subject, happenedOn, forwarded: forwardedBy !== null,
  }));

/** Letters nobody can know the fate of. */
export const uncertainLetters = async ({ db }: Deps): Promise<UncertainLetterView[]> =>
  (await listRequestLines(db)).filter(({ uncertain }) => uncertain).map(({ requestId, councilName, campaignTitle, applicantName }) => ({ requestId, council: councilName, campaignTitle, applicant: applicantName }));
