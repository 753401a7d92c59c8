import type { listMailBehindMessages, listMessages, listReportsOnLetters } from '@openvalve/db';
import { instant, suggestedClassification, suggestReading, type FoiRequest } from '@openvalve/domain';
import { foldMail, letterReported, ownParts } from '@openvalve/mail';
import type { LetterReportView, MailOfMessageView, ReadingView, TextPartView } from './mail-view-types.ts';

type Message = Awaited<ReturnType<typeof listMessages>>[number];

/** What came by mail: the mails behind messages, what reports say of letters, and the names of our people. */
export type MailFacts = {
  readonly mails: Awaited<ReturnType<typeof listMailBehindMessages>>;
  readonly reports: Awaited<ReturnType<typeof listReportsOnLetters>>;
  readonly names: ReadonlyMap<string, string>;
};

/** How an incoming message came by mail; null for one that a person typed. */
export function mailOf(message: Message, messages: readonly Message[], { mails, names }: MailFacts): MailOfMessageView | null {
  const mail = mails.find(({ messageId }) => messageId === message.id);
  if (!mail) return null;
  const { forwardedBy, forwarded } = message;
  return {
    mailId: mail.mailId,
    sender: senderOf(message),
    fromAddress: message.fromAddress,
    arrivedAt: instant(mail.arrivedAt),
    authentication: mail.authentication,
    html: mail.hasHtml && mail.sha256 !== null,
    raw: mail.sha256 !== null,
    warnings: mail.warnings,
    forwarded: forwardedBy === null ? null : { by: names.get(forwardedBy) ?? 'A volunteer who left', from: forwarded && { name: forwarded.name, address: forwarded.address }, sentOn: forwarded?.sentOn ?? null },
    reportInside: reportInside(mail, messages),
  };
}

function reportInside({ kind, bounce }: MailFacts['mails'][number], messages: readonly Message[]): MailOfMessageView['reportInside'] {
  if (kind !== 'message' || bounce === null) return null;
  const letters = messages.filter(({ direction, mailMessageId, toAddress }) => direction === 'outgoing' && mailMessageId !== null && toAddress !== null).toSorted((one, other) => other.changedAt.getTime() - one.changedAt.getTime());
  const { server, said, status, permanent, delayed, recipients } = bounce;
  const reported = letterReported(letters, bounce);
  return { letter: reported?.arrived === false ? reported.letter : null, server, said, status, permanent, delayed, recipients: [...recipients] };
}

function senderOf({ senderKnown, senderAcceptedAt }: Message): MailOfMessageView['sender'] {
  if (senderKnown === null) return null;
  if (senderKnown) return 'council';
  return senderAcceptedAt === null ? 'not_recognised' : 'accepted';
}

/** The latest report about a letter of ours; null where none came. */
export function reportOn(message: Message, { reports }: MailFacts): LetterReportView | null {
  const report = reports.find(({ reportsOn }) => reportsOn === message.id);
  if (!report?.bounce) return null;
  const { server, said, status, permanent, delayed, recipients } = report.bounce;
  return { messageId: report.messageId, on: report.on, server, said, status, permanent, delayed, recipients: [...recipients] };
}

/** A text in parts, so that quoted threads, signatures and disclaimers are folded away on screen and kept whole in the record. */
export const partsOf = (text: string): TextPartView[] => foldMail(text).map(({ is, from, to }) => ({ is, from, to }));

/** What a message nobody has read seems to say, by rules, with the sentence it rests on. */
export function readingOf(message: Message, request: FoiRequest): ReadingView | null {
  if (message.direction !== 'incoming' || message.happenedOn === null || request.classified.some(({ messageId }) => messageId === message.id)) return null;
  const { subject, body: text, automatic, happenedOn: receivedOn } = message;
  const own = ownParts(foldMail(text), text);
  const suggestion = suggestReading({ subject, text, own, automatic: automatic !== null, receivedOn });
  return { ...suggestion, confirm: automatic === 'bounce' ? null : suggestedClassification(suggestion, request.asked) };
}
