import type { MessageId, RequestId } from '@openvalve/domain';
import { storeMail } from '../correspondence/inbound/store-mail.ts';
import { letterMessageId, senderAddress } from '../requests/sender.ts';
import { aWorkbook } from './a-workbook.ts';
import { acknowledgement, feesNotice, withWorkbook } from './council-words.ts';
import type { Story, Step } from './stories.ts';
import type { Teller, Thread } from './story-teller.ts';

type Coming = Extract<Step, { do: 'mail_comes' }>['what'];

/** What a mail is about: whose, from whom, answering which letter, on which day. */
type Facts = { readonly council: string; readonly reference: string; readonly to: string; readonly address: string; readonly from: string; readonly letter: { readonly id: string; readonly to: string }; readonly date: string; readonly id: string };

/**
 * A mail comes in as real ones do: its bytes are stored, the job reads and files them, and what becomes of it is for the desk. Every address
 * in it belongs to nobody, so a person has to accept its sender.
 */
export async function mailComes(teller: Teller, thread: Thread & { requestId: RequestId }, what: Coming): Promise<MessageId | null> {
  const { deps } = teller;
  const facts = await factsOf(teller, thread, what);
  const envelope = { from: what === 'bounce' ? '' : facts.from, to: [facts.address] };
  await storeMail(deps, { content: Buffer.from(mails[what](facts)), cameThrough: 'smtp', arrivedAt: deps.now(), envelope });
  await teller.runDueJobs();
  const { messages } = await teller.team[thread.story.who].desk.requests.show({ requestId: thread.requestId });
  return messages.findLast(({ direction }) => direction === 'incoming')?.id as MessageId | undefined ?? null;
}

/** The address a letter of this story goes to, where the register’s is not to be named: a volunteer finds it, and a coordinator confirms it. */
export async function useExampleAddress({ team }: Teller, { council, who }: Story, on: Step['on']): Promise<void> {
  const value = `information@${council}-moved.example`;
  await team[who].desk.councils.proposeAddress({ slug: council, kind: 'email', value, sourceUrl: `https://www.${council}-moved.example/contact`, seenOn: on });
  const address = (await team.morgan.desk.councils.show({ slug: council })).addresses.find((each) => each.value === value);
  if (address) await team.morgan.desk.councils.confirmAddress({ addressId: address.id });
}

async function factsOf({ deps, team, reference }: Teller, { story, requestId }: Thread & { requestId: RequestId }, what: Coming): Promise<Facts> {
  const { council, councilReference, messages } = await team[story.who].desk.requests.show({ requestId });
  const letter = messages.find(({ kind }) => kind === 'initial_request');
  if (!letter) throw new Error(`No letter went to ${story.council}.`);
  const own = senderAddress(requestId, deps.env);
  const [local = '', domain = ''] = own.split('@');
  // One letter wrong: what somebody copies by hand.
  const address = what === 'stray' ? `${local.slice(0, -1)}${local.endsWith('a') ? 'b' : 'a'}@${domain}` : own;
  return {
    council: council.officialName, reference: councilReference ?? reference(), to: team[story.who].person.realName ?? '', address, from: `information@${story.council}.example`,
    letter: { id: letterMessageId(letter.id as MessageId, deps.env), to: letter.to ?? '' }, date: deps.now().toUTCString().replace('GMT', '+0000'), id: `<${what}-${requestId}@${story.council}.example>`,
  };
}

const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n`;

const head = ({ from, address, date, id }: Facts, subject: string, ...more: string[]): string[] =>
  [`From: Information Governance <${from}>`, `To: ${address}`, `Subject: ${subject}`, `Message-ID: ${id}`, `Date: ${date}`, 'MIME-Version: 1.0', ...more];

const plain = (facts: Facts, subject: string, text: string, ...more: string[]): string => lines(...head(facts, subject, ...more, 'Content-Type: text/plain; charset=utf-8'), '', text);

const mails: Readonly<Record<Coming, (facts: Facts) => string>> = {
  acknowledgement: (facts) => plain(facts, acknowledgement(facts).subject, acknowledgement(facts).text),
  fees_notice: (facts) => plain(facts, feesNotice(facts).subject, feesNotice(facts).text),
  away: (facts) => plain(facts, 'Automatic reply: your request', 'I am out of the office until Monday and will read your message then.\r\n\r\n(This message is invented for the demonstration.)', 'Auto-Submitted: auto-replied'),
  stray: (facts) => plain(facts, 'Your enquiry', `Dear ${facts.to},\r\n\r\nI have your enquiry and would like to talk about it. When may I telephone you?\r\n\r\n(This message is invented for the demonstration.)`),
  answer: (facts) => {
    const { subject, text } = withWorkbook(facts);
    const workbook = aWorkbook([['Note', 'Year', 'Planned', 'Spent'], ...['2023-24', '2024-25', '2025-26'].map((year, at) => ['Invented for the demonstration', year, 100 - at, 98 + at])]);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return lines(
      ...head(facts, subject, 'Content-Type: multipart/mixed; boundary="between"'), '', '--between', 'Content-Type: text/plain; charset=utf-8', '', text,
      '--between', `Content-Type: ${type}; name="figures.xlsx"`, 'Content-Disposition: attachment; filename="figures.xlsx"', 'Content-Transfer-Encoding: base64', '', workbook.toString('base64').replaceAll(/.{76}/g, '$&\r\n'), '--between--',
    );
  },
  bounce: ({ letter, address, date, id }) =>
    lines(
      'From: Mail Delivery System <mailer-daemon@relay.example>', `To: ${address}`, 'Subject: Undelivered Mail Returned to Sender', `Message-ID: ${id}`, `Date: ${date}`, 'Return-Path: <>', 'Auto-Submitted: auto-replied', 'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="between"', '', '--between', 'Content-Type: text/plain; charset=utf-8', '', 'Your message could not be delivered. (This report is invented for the demonstration.)', '',
      '--between', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; relay.example', '', `Final-Recipient: rfc822; ${letter.to}`, 'Action: failed', 'Status: 5.1.1', `Remote-MTA: dns; mx.${letter.to.split('@')[1] ?? 'example'}`,
      'Diagnostic-Code: smtp; 550 5.1.1 No such mailbox here', '', '--between', 'Content-Type: text/rfc822-headers', '', `Message-ID: ${letter.id}`, '', '--between--',
    ),
};
