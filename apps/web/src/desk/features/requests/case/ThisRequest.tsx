import type { ReactNode } from 'react';
import { FactsList } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import type { RequestView } from '../queries.ts';
import { sentWords } from './chronology-lines.ts';
import { HoldOrGiveBack } from './HoldOrGiveBack.tsx';
import { StartLetter } from './steps/ReadyLetter.tsx';
import type { StepProps } from './steps/Step.tsx';
import { WithdrawRequest } from './WithdrawRequest.tsx';

const canBeWithdrawn: readonly RequestView['stage'][] = ['awaiting_response', 'awaiting_clarification', 'awaiting_fee'];

const withCouncil: readonly RequestView['stage'][] = [...canBeWithdrawn, 'answered'];

/** The facts of a request, and what may be done with it as a whole. */
export function ThisRequest({ request, onOpenLetter, onGivenBack }: StepProps & { onGivenBack: () => void }) {
  const { council, answeredBy, channel, applicant, councilReference, stage, may, campaign, whyPath } = request;
  const facts: { name: string; value: ReactNode }[] = [
    { name: 'Council', value: <><a href={paths.council(council.slug)}>{council.name}</a>, {council.region}</> },
    ...(answeredBy.isItself ? [] : [{ name: 'Answered by', value: answeredBy.name }]),
    { name: 'Campaign', value: campaign.title },
    ...(channel ? [{ name: 'Sent', value: sentWords(channel) }] : []),
    { name: 'Volunteer', value: applicant.isMe ? `${applicant.name} (you)` : applicant.name },
    ...(councilReference ? [{ name: 'Its reference', value: councilReference }] : []),
    ...(whyPath ? [{ name: 'To show it', value: <a href={whyPath}>Why this date, as a public page</a> }] : []),
  ];
  return (
    <section aria-labelledby="this-request" className="stack">
      <h2 id="this-request">This request</h2>
      <FactsList facts={facts} />
      {stage === 'draft' && <HoldOrGiveBack request={request} onGivenBack={onGivenBack} />}
      {may.act && withCouncil.includes(stage) && (
        <div><StartLetter request={request} onOpenLetter={onOpenLetter} purpose="other" about={null} look="plain" small words="Write to it about something else" /></div>
      )}
      {may.act && canBeWithdrawn.includes(stage) && <p><WithdrawRequest request={request} /></p>}
    </section>
  );
}
