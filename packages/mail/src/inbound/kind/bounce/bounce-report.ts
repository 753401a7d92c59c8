import type { BounceReport } from '../../parsed-mail.ts';
import { headerValues, type ForKind } from '../for-kind.ts';
import { complaintIn, mayPass, serverIn, statusIn, statusOfAnswer } from './reasons.ts';
import { recipientsOf } from './recipients.ts';
import { afterType, type ReportBlock } from './report-fields.ts';
import { reportingText } from './reporting-text.ts';

/** What a report says, from its fields where it has them and from its words where it has not. */
export function bounceReport(given: ForKind, blocks: readonly ReportBlock[], delayed: boolean): BounceReport {
  const words = reportingText(given.text).slice(0, 20_000);
  const about = blocks.filter((block) => block.has('final-recipient') || block.has('original-recipient') || block.has('status'));
  const failed = about.filter((block) => /^fail/i.test(block.get('action') ?? ''));
  const told = failed.length > 0 ? failed : about;
  const diagnostic = told.map((block) => block.get('diagnostic-code')).find((value) => value);
  const said = diagnostic ? afterType(diagnostic) : complaintIn(words);
  const status = told.map((block) => statusIn(block.get('status') ?? '')).find((code) => code) ?? statusIn(said) ?? statusIn(complaintIn(words)) ?? statusOfAnswer(said) ?? null;
  return {
    recipients: recipientsOf(given, told, words),
    status: status !== null && status.startsWith('2') ? null : status,
    permanent: !delayed && (status === null ? !mayPass(words) : status.startsWith('5')),
    delayed,
    server: hostOf(told.map((block) => block.get('remote-mta')).find((value) => value)) ?? serverIn(said) ?? serverIn(words) ?? hostOf(blocks[0]?.get('reporting-mta')),
    said: oneLine(said),
    ofMessageId: messageIdOf(given),
  };
}

const hostOf = (value: string | undefined): string | null => /[a-z0-9][\w-]*(?:\.[\w-]+)+/i.exec(afterType(value ?? ''))?.[0]?.toLowerCase() ?? null;

const oneLine = (text: string): string | null => text.replace(/\s+/g, ' ').trim().slice(0, 500) || null;

/** From the mail inside, else from the copy in the words, else from what the report answers. */
function messageIdOf(given: ForKind): string | null {
  const inside = given.reportParts.filter(({ contentType }) => !/delivery-status|notification|feedback/i.test(contentType)).map(({ text }) => text);
  for (const text of [...inside, given.text]) {
    const found = /^[ \t>]*message-id:[ \t]*(?:\r?\n[ \t]+)?(<[^<>\s]{3,250}>)/im.exec(text.slice(0, 200_000))?.[1];
    if (found) return found;
  }
  return /<[^<>\s]{3,250}>/.exec([...headerValues(given, 'in-reply-to'), ...headerValues(given, 'references')].join(' '))?.[0] ?? null;
}
