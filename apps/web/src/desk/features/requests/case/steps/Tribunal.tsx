import { longDay, type IsoDate } from '@openvalve/domain';
import { buttonClass, ButtonLink, ExternalLink } from '../../../../../components/index.ts';
import { paths } from '../../../../../lib/paths.ts';
import { dayInHeadline } from '../../headline.ts';
import { byLastDay } from '../../last-day.ts';
import { tribunalPage } from '../../follow-up/purpose-words.ts';
import type { RequestView } from '../../queries.ts';
import { Disclosed } from '../Disclosed.tsx';
import { AppealLodged } from '../record/AppealLodged.tsx';
import { Step } from './Step.tsx';
import { RecordWhatCame } from './WhileItRuns.tsx';

/** The ICO decided for the council: the 28th day is the deadline, whatever day of the week it is (s.57; GRC Rules r.22). */
export function ConsiderAppeal({ request, by, rollsTo }: { request: RequestView; by: IsoDate; rollsTo: IsoDate }) {
  const { today, decision } = request;
  return (
    <Step kicker="A decision of yours" title={`Decide by ${dayInHeadline(by, today)} whether to appeal`}>
      <p>
        The First-tier Tribunal can look at the facts again. Your notice of appeal has to be there <strong>{byLastDay(by, today)}</strong>, before 5 in the afternoon: the 28th day after the ICO’s notice was sent{decision && ` on ${longDay(decision.sentOn)}`}.
      </p>
      {rollsTo !== by && <p className="small">{dayInHeadline(by, today)} is not a working day. The Tribunal’s rules then still take it on {dayInHeadline(rollsTo, today)}. Do not plan with that: keep to the 28th day.</p>}
      <p>Each side bears its own costs. The Tribunal orders somebody to pay only where they acted unreasonably (rule 10). You need no lawyer. Talk to your coordinator first: an appeal takes time, and what it decides is read by others.</p>
      <p className="row"><ExternalLink href={tribunalPage} className={buttonClass()}>How to appeal, on GOV.UK</ExternalLink></p>
      <Disclosed summary="An appeal was lodged"><AppealLodged request={request} mostLikely="us" /></Disclosed>
      <Disclosed summary="I will not appeal">
        <p className="small">Then nothing more is to be done. The decision stays on record, and so does everything you tried. The papers can be asked for again later, when things have changed.</p>
        <p className="row"><ButtonLink look="second" href={paths.take()}>Take another council</ButtonLink></p>
      </Disclosed>
    </Step>
  );
}

/** The Tribunal has it. */
export function WaitForTribunal({ request, since }: { request: RequestView; since: IsoDate }) {
  const { council: { name }, appeal } = request;
  return (
    <Step kicker="Nothing to do yet" title="Wait for the Tribunal">
      <p>{appeal?.by === 'council' ? `${name} appealed on ${longDay(since)}. What it was told to do waits until the Tribunal has decided.` : `The appeal was lodged on ${longDay(since)}.`} The Tribunal writes to you. Put on record what it sends.</p>
      <p className="row"><RecordWhatCame request={request} /> <ExternalLink href={tribunalPage}>How it goes on, on GOV.UK</ExternalLink></p>
    </Step>
  );
}
