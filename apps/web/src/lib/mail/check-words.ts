import type { MailView } from './views.ts';

const names = [['spf', 'SPF'], ['dkim', 'DKIM'], ['dmarc', 'DMARC']] as const;

/** What the receiving server recorded of its checks of a sender, as it wrote it; null where it recorded nothing. */
export function checkWords(authentication: MailView['authentication']): string | null {
  const said = names.flatMap(([check, name]) => (authentication?.[check] ? [`${name} ${authentication[check]}`] : []));
  return said.length === 0 ? null : said.join(', ');
}

/** Whether a check says that the mail is not from whom it says. */
export const isForged = (authentication: MailView['authentication']): boolean => authentication?.dmarc === 'fail' || (authentication?.spf === 'fail' && authentication.dkim !== 'pass');
