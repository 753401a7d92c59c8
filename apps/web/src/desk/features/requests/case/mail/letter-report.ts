import { mediumDay, type FollowUpPurpose } from '@openvalve/domain';
import type { MessageView, RequestView } from '../../queries.ts';

type Report = NonNullable<MessageView['report']>;

/** “Did not arrive: mx.kent.gov.uk said “550 no such mailbox” (5.1.1), on 23 November.” */
export function reportWords({ permanent, delayed, server, said, status, on }: Report): string {
  const what = permanent ? 'Did not arrive' : delayed ? 'Late, and still being tried' : 'May not have arrived';
  const who = server ?? 'A mail server';
  const words = said ? `${who} said “${said}”` : `${who} gave no reason`;
  return `${what}: ${words}${status && !said?.includes(status) ? ` (${status})` : ''}${on ? `, on ${mediumDay(on)}` : ''}.`;
}

/** The letters after the first that came back and have not gone again, each with what was reported of it, where somebody did. */
export const laterThatCameBack = ({ followUps, messages }: Pick<RequestView, 'followUps' | 'messages'>): { messageId: string; purpose: FollowUpPurpose; report: Report | null }[] =>
  followUps.filter(({ cameBack }) => cameBack).map(({ messageId, purpose }) => ({ messageId, purpose, report: messages.find(({ id }) => id === messageId)?.report ?? null }));

/** What was reported of the last first letter that went, where it came back and has not gone again. */
export function lastThatCameBack({ stage, messages }: Pick<RequestView, 'stage' | 'messages'>): Report | null {
  const report = stage === 'draft' ? messages.findLast(({ kind }) => kind === 'initial_request')?.report : null;
  return report?.permanent ? report : null;
}
