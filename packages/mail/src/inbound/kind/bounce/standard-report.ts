import type { ForKind } from '../for-kind.ts';
import { reportBlocks, type ReportBlock } from './report-fields.ts';
import { senderOf } from './sender.ts';
import { isAnswering, saysFailed, saysLate } from './subjects.ts';

export type StandardReport = { readonly says: 'nothing' | 'failed' | 'delayed' | 'arrived'; readonly blocks: readonly ReportBlock[] };

/**
 * What the machine-readable part of a report says (RFC 3464). A report on several recipients has failed if it failed for one. A
 * report that a person passes on says nothing of this mail.
 */
export function standardReport(given: ForKind): StandardReport {
  const parts = given.reportParts.filter(({ contentType }) => /^message\/(?:global-)?delivery-status/i.test(contentType));
  const blocks = (parts.length > 0 ? parts.map(({ text }) => text) : fieldsInWords(given.text)).flatMap(reportBlocks);
  if (blocks.length === 0 || !isItsOwn(given)) return { says: 'nothing', blocks: [] };
  const recipients = blocks.filter((block) => block.has('final-recipient') || block.has('original-recipient') || block.has('action') || block.has('status'));
  const fates = recipients.map(fateOf);
  const says = (['failed', 'delayed', 'arrived'] as const).find((each) => fates.includes(each)) ?? 'nothing';
  return { says, blocks };
}

/** Where a report lost its parts on the way, its fields stand among the words. */
function fieldsInWords(text: string): string[] {
  const at = text.slice(0, 60_000).search(/^(?:Reporting-MTA|Original-Recipient|Final-Recipient)[ \t]*:/im);
  return at >= 0 && /^Final-Recipient[ \t]*:/im.test(text) && /^(?:Action|Status)[ \t]*:/im.test(text) ? [text.slice(at)] : [];
}

function isItsOwn(given: ForKind): boolean {
  if (/multipart\/report|message\/delivery-status/i.test(given.contentType)) return true;
  const { machine, post, nobody } = senderOf(given);
  if (machine) return true;
  if (isAnswering(given.subject)) return false;
  return post || nobody || saysFailed(given.subject) || saysLate(given.subject);
}

function fateOf(block: ReportBlock): 'failed' | 'delayed' | 'arrived' | 'unsaid' {
  const action = (block.get('action') ?? '').toLowerCase();
  const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(block.get('status') ?? '')?.[0] ?? '';
  if (action.startsWith('fail')) return 'failed';
  if (action.startsWith('delay')) return 'delayed';
  if (/^(?:delivered|relayed|expanded|deliverable)/.test(action)) return 'arrived';
  if (status.startsWith('2')) return 'arrived';
  return status === '' && action === '' ? 'unsaid' : 'failed';
}
