import { decodeText } from '../decoding/charset.ts';
import type { Headers } from '../headers/head-of.ts';
import { plainLines } from '../lines.ts';
import type { Part } from '../structure/part.ts';
import { kindOfLevel } from './kind-of-level.ts';
import type { Level, Reading } from './level.ts';

const reports = /^(?:message\/(?:global-)?(?:delivery-status|disposition-notification)|message\/feedback-report|text\/rfc822-headers|message\/global-headers)$/;
const longest = 200_000;
const most = 50;
const mostInside = 10;

/** Fields of a delivery status (RFC 3464), one of which stands in its first lines. */
const statusFields = /^(?:reporting-mta|final-recipient|original-recipient):/im;

/** Some servers send a delivery status as a file without a type. */
const isUntypedStatus = ({ type, name }: Part, content: Uint8Array): boolean =>
  (type === 'application/octet-stream' || type === '') && /delivery.?status|\.dsn$/i.test(name ?? '') && statusFields.test(Buffer.from(content.subarray(0, 2_000)).toString('latin1'));

/** Puts aside what a part reports about another mail. */
export function keepReport(part: Part, content: Uint8Array, { reportParts }: Reading): void {
  if (reportParts.length >= most) return;
  const type = isUntypedStatus(part, content) ? 'message/delivery-status' : part.type;
  if (!reports.test(type)) return;
  const contentType = type === 'message/global-headers' ? 'text/rfc822-headers' : type.replace('/global-', '/');
  reportParts.push({ contentType, text: plainLines(decodeText(content.subarray(0, longest), part.charset, () => undefined)) });
}

/** Puts aside the head of a mail inside, which may be the mail that did not arrive. */
export function keepHead(headers: Headers, { reportParts }: Reading): void {
  if (reportParts.length >= most) return;
  const lines = [...headers.decoded()].flatMap(([name, values]) => values.map((value) => `${name}: ${value}`));
  reportParts.push({ contentType: 'message/rfc822', text: lines.join('\n').slice(0, longest) });
}

/** Puts aside what a report inside says that somebody sends on, at whatever depth: the first of them. Of many mails inside, only the first few are looked at. */
export function keepReportInside(level: Level, reading: Reading): void {
  if (reading.reportInside !== null || reading.reportParts.length > mostInside) return;
  reading.reportInside = level.reportInside ?? kindOfLevel(level).bounce;
}
