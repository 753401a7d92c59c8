import { longDay, mediumDay, type ComplaintAbout, type IsoDate, type NextStep } from '@openvalve/domain';
import { ExternalLink } from '../../../../../components/index.ts';
import { dayInHeadline } from '../../headline.ts';
import { byLastDay, daysLeftWords } from '../../last-day.ts';
import { followUpSentWords, icoForm, letterTitle } from '../../follow-up/purpose-words.ts';
import type { RequestView } from '../../queries.ts';
import { Disclosed } from '../Disclosed.tsx';
import { AppealLodged } from '../record/AppealLodged.tsx';
import styles from '../case.module.css';
import { ComplaintSent } from './ComplaintSent.tsx';
import { IcoPack } from '../../follow-up/IcoPack.tsx';
import { ReadyLetter } from './ReadyLetter.tsx';
import { Step, type StepProps } from './Step.tsx';
import { RecordWhatCame } from './WhileItRuns.tsx';

type Of<S extends NextStep['step']> = Extract<NextStep, { step: S }>;

/** The complaint to the ICO (s.50): why it can be made now, the letter, the pack that goes with it, and that it has gone. */
export function Complain({ request, onOpenLetter, step: { about, by } }: StepProps & { step: Of<'complain'> }) {
  const { council: { name }, today } = request;
  return (
    <Step kicker="Next step, about fifteen minutes" title={letterTitle({ purpose: 'ico_complaint', about }, name)}>
      <p>{whyNow(about, request)}{by !== null && <> Complain <strong>{byLastDay(by, today)}</strong>: the ICO asks for it within six weeks, and will mostly not look at it later.</>}</p>
      {about === 'silence' && <Reminded request={request} />}
      <ToTheIco request={request} onOpenLetter={onOpenLetter} />
    </Step>
  );
}

function whyNow(about: ComplaintAbout, { council: { name }, review, today }: RequestView): string {
  switch (about) {
    case 'silence':
      return `${name} is late and has not answered. When a council is silent no internal review is needed: one can go straight to the ICO, with proof that the council was reminded.`;
    case 'review_silent':
      return `${name} has not answered the review${review ? `, and the 40 working days ended on ${dayInHeadline(review.atMostBy, today)}` : ''}. One need not wait longer.`;
    case 'refusal':
      return `${name} has looked again and still holds something back. Its own procedure is at an end, so the ICO can decide.`;
  }
}

/** The proof the ICO asks for: the day each reminder went. */
function Reminded({ request: { followUps } }: { request: RequestView }) {
  const chasers = followUps.filter(({ purpose, state }) => purpose === 'chaser' && state === 'sent');
  if (chasers.length === 0) return null;
  return (
    <ul className={styles.proof} aria-label="Proof of the reminder">
      {chasers.map(({ messageId, sentOn, channel }) => <li key={messageId}>Reminded on {sentOn && mediumDay(sentOn)}{channel && `, ${followUpSentWords[channel]}`}. It is in the pack.</li>)}
    </ul>
  );
}

function ToTheIco({ request, onOpenLetter }: StepProps) {
  return (
    <>
      <ReadyLetter request={request} onOpenLetter={onOpenLetter}><RecordWhatCame request={request} look="plain" /></ReadyLetter>
      <IcoPack request={request} />
      <p>Send both through <ExternalLink href={icoForm}>the ICO’s form for complaints</ExternalLink>. Complaints go by your own hand: the desk sends none.</p>
      <Disclosed summary="I have sent it"><ComplaintSent request={request} /></Disclosed>
    </>
  );
}

/** The ICO has it: what comes by post or mail now is for the volunteer to put on record. */
export function WaitForIco({ request, since }: { request: RequestView; since: IsoDate }) {
  const { council: { name } } = request;
  return (
    <Step kicker="Nothing to do yet" title="Wait for the ICO">
      <p>It has had the complaint since {longDay(since)}, and writes to you. Put on record what it sends, and whatever {name} sends meanwhile: an answer that comes now still counts.</p>
      <p className="row"><RecordWhatCame request={request} /></p>
      <Disclosed summary="The pack, if the ICO asks for it"><IcoPack request={request} /></Disclosed>
    </Step>
  );
}

/** The council was told to do something, and has until a day for it. */
export function WaitForCompliance({ request, by }: { request: RequestView; by: IsoDate }) {
  const { council: { name }, today } = request;
  return (
    <Step kicker="Nothing to do yet" title={`${name} has until ${dayInHeadline(by, today)} to do as it was told`}>
      <p>The ICO’s notice gives it that long: {daysLeftWords(by, today)}. If {name} appeals to the Tribunal, what it was told to do waits until that is over.</p>
      <p className="row"><RecordWhatCame request={request} /></p>
      <Disclosed summary={`${name} has appealed`}><AppealLodged request={request} mostLikely="council" /></Disclosed>
    </Step>
  );
}

/** The day went by, and nothing came. */
export function ReportNoncompliance({ request, onOpenLetter, since }: StepProps & { since: IsoDate }) {
  const { council: { name }, today } = request;
  return (
    <Step kicker="Next step, about five minutes" title={`Tell the ICO that ${name} did not do as it was told`}>
      <p>Its last day for it was {dayInHeadline(since, today)}. The ICO can tell the High Court of a council that does not follow a decision notice (section 54).</p>
      <ToTheIco request={request} onOpenLetter={onOpenLetter} />
    </Step>
  );
}
