import { longDay, type IsoDate } from '@openvalve/domain';
import { ButtonLink } from '../../../../../components/index.ts';
import { paths } from '../../../../../lib/paths.ts';
import { byLastDay } from '../../last-day.ts';
import { Disclosed } from '../Disclosed.tsx';
import { FeePaid } from '../record/FeePaid.tsx';
import { ReadyLetter } from './ReadyLetter.tsx';
import { Step, type StepProps } from './Step.tsx';
import { RecordWhatCame } from './WhileItRuns.tsx';

/** A council asks for a fee: what it may charge for, until when it can be paid, and a letter that asks what it is for (s.9). */
export function PayFee({ request, onOpenLetter, lapsesAfter }: StepProps & { lapsesAfter: IsoDate }) {
  const { council: { name }, regime, today } = request;
  return (
    <Step kicker="Next step, about two minutes" title={`Ask ${name} what its fee is for`}>
      <p>Its clock has stopped until the fee is paid, and then goes on with the days that were left. It can be paid <strong>{byLastDay(lapsesAfter, today)}</strong>. After that {name} need no longer answer.</p>
      <p>{regime === 'EIR' ? 'It may charge a reasonable amount, and only by a list of charges it has published. Looking at papers on its premises is free.' : 'A council may charge for copies and postage, never for the time its staff take. For files sent by mail that is almost always nothing, so ask before you pay.'}</p>
      <ReadyLetter request={request} onOpenLetter={onOpenLetter}><RecordWhatCame request={request} look="plain" /></ReadyLetter>
      <Disclosed summary="The fee was paid"><FeePaid request={request} /></Disclosed>
    </Step>
  );
}

/** Nobody paid in time: the council owes no answer, and a new request can be made. */
export function FeeLapsed({ request, lapsedAfter }: { request: StepProps['request']; lapsedAfter: IsoDate }) {
  const { council } = request;
  return (
    <Step kicker="Nothing to do" title="The time to pay the fee has passed">
      <p>It could be paid until {longDay(lapsedAfter)}. {council.name} need no longer answer this request. Anybody can make a new one, once 60 working days have passed since this one.</p>
      <p className="row"><ButtonLink href={paths.take()}>Take another council</ButtonLink></p>
      <Disclosed summary="It was paid in time"><FeePaid request={request} /></Disclosed>
    </Step>
  );
}
