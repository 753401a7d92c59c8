import { randomBytes, randomUUID } from 'node:crypto';

const words = 'Thank you for your request for information about the dedicated schools grant and the plans made under it. We are dealing with it under the Freedom of Information Act 2000. ';
const letter = `Dear Ada Example,\r\n\r\n${words.repeat(6)}\r\n\r\nYours sincerely,\r\nInformation Governance\r\n\r\n`;
const quoted = `From: Ada Example\r\nSent: 23 November 2026 10:00\r\nTo: FOI\r\nSubject: Freedom of information request\r\n\r\n${words.repeat(12).replace(/.{70} /g, '$&\r\n')}`;
const page = `<html><head><style>p { margin: 0 }</style></head><body>${`<p style="color:#222">${words}</p><table><tr><td>2024-25</td><td>1,200</td></tr></table>`.repeat(20)}</body></html>`;

/** What ten mails of councils bring, in bytes: five a letter alone, three a document, two a large workbook. */
const brings = [0, 0, 0, 0, 0, 250_000, 400_000, 300_000, 1_500_000, 2_500_000] as const;

/** Mails as councils write them, to these addresses in turn: no two alike. */
export const mailsToReceive = (addresses: readonly string[], count: number): Buffer[] =>
  Array.from({ length: count }, (_, number) => aMail(addresses[number % addresses.length] ?? '', brings[number % brings.length] ?? 0));

/** The rest of a file, made once for each length: the first line tells files apart. */
const rests = new Map<number, string>();

function restOf(bytes: number): string {
  const rest = rests.get(bytes) ?? randomBytes(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
  rests.set(bytes, rest);
  return rest;
}

function aMail(to: string, bytes: number): Buffer {
  const alternative = ['Content-Type: multipart/alternative; boundary="in"', '', '--in', 'Content-Type: text/plain; charset=utf-8', '', letter + quoted, '--in', 'Content-Type: text/html; charset=utf-8', '', page, '--in--', ''];
  const head = ['Received: from mail.kent.gov.uk by mx.bench.invalid; Tue, 24 Nov 2026 09:00:00 +0000', 'From: FOI <foi@kent.gov.uk>', `To: ${to}`, 'Subject: RE: Freedom of information request', `Message-ID: <${randomUUID()}@kent.gov.uk>`, 'Date: Tue, 24 Nov 2026 09:00:00 +0000', 'MIME-Version: 1.0'];
  if (bytes === 0) return Buffer.from([...head, ...alternative].join('\r\n'));
  const file = `${Buffer.from(`%PDF-1.7\n${randomUUID()} bench`.padEnd(57)).toString('base64')}\r\n${restOf(bytes)}`;
  const attached = ['Content-Type: application/pdf; name="plan.pdf"', 'Content-Disposition: attachment; filename="plan.pdf"', 'Content-Transfer-Encoding: base64', '', file];
  return Buffer.from([...head, 'Content-Type: multipart/mixed; boundary="out"', '', '--out', ...alternative, '--out', ...attached, '--out--', ''].join('\r\n'));
}
