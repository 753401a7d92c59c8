import { addDays, operativeDueOn, type NextStep } from '@openvalve/domain';
import { ButtonLink } from '../../../../../components/index.ts';
import { MailSheet } from '../../../../../lib/mail/MailSheet.tsx';
import { ReportSentOn } from '../../../../../lib/mail/ReportSentOn.tsx';
import { SenderInQuestion } from '../../../../../lib/mail/Sender.tsx';
import { Suggestion } from '../../../../../lib/mail/Suggestion.tsx';
import { paths } from '../../../../../lib/paths.ts';
import { counted } from '../../../../../lib/words.ts';
import { dayInHeadline } from '../../headline.ts';
import type { RequestView } from '../../queries.ts';
import { Disclosed } from '../Disclosed.tsx';
import { ReadyLetter, StartLetter } from './ReadyLetter.tsx';
import { Step, type StepProps } from './Step.tsx';

type Of<S extends NextStep['step']> = Extract<NextStep, { step: S }>;

/** A link to put on record what a council sent. */
export const RecordWhatCame = ({ request, look }: { request: RequestView; look?: 'first' | 'second' | 'plain' }) => (
  <ButtonLink look={look} href={paths.answer(request.requestId)}>{look === 'plain' ? `${request.council.name} wrote` : `Record what ${request.complaint ? 'came' : `${request.council.name} sent`}`}</ButtonLink>
);

/** Something came that nobody has read yet: the message itself, what it seems to be, and what has to be said of its sender first. */
export function ReadAnswer({ request, messages }: { request: RequestView; messages: number }) {
  const unread = request.messages.find(({ waits }) => waits);
  return (
    <Step kicker="Next step, about five minutes" title={messages === 1 ? `Say what ${request.complaint ? 'came' : `${request.council.name} sent`}` : `Say what ${counted(messages, 'message')} are`}>
      <p>Until somebody says so it changes nothing: the clock runs on.</p>
      {unread && <MailSheet message={unread} peek />}
      {unread && <SenderInQuestion request={request} message={unread} />}
      {unread && <ReportSentOn request={request} message={unread} />}
      {unread && <Suggestion request={request} message={unread} first={unread.mail?.sender !== 'not_recognised' && unread.mail?.reportInside == null} />}
    </Step>
  );
}

/** Nothing to do until an answer comes or the last lawful day has passed. */
export function Wait({ request, until }: { request: RequestView; until: Of<'wait'>['until'] }) {
  const { name } = request.council;
  return (
    <Step kicker="Nothing to do yet" title={`Wait for ${name}`}>
      <p>{request.channel === 'tracker' && request.mailAddress !== null ? 'When it writes, its mail appears here by itself. What came another way you record.' : 'When it writes, put its answer here: the papers, the map and the board follow at once.'} If nothing comes, a reminder is ready here from {dayInHeadline(addDays(until, 1), request.today)}.</p>
      <p className="row"><RecordWhatCame request={request} /></p>
    </Step>
  );
}

/** Late by the later reading, and not reminded since. */
export function Remind({ request, onOpenLetter, lateSince }: StepProps & { lateSince: Of<'remind'>['lateSince'] }) {
  const { name } = request.council;
  return (
    <Step kicker="Next step, about two minutes" title={`Remind ${name} that its answer is late`}>
      <p>Its last lawful day, {dayInHeadline(lateSince, request.today)}, has passed without an answer. A reminder is also the proof the ICO asks for before it looks at a silence.</p>
      <ReadyLetter request={request} onOpenLetter={onOpenLetter}><RecordWhatCame request={request} look="plain" /></ReadyLetter>
    </Step>
  );
}

/** Reminded, and still late: what the waiting is for, and that one need not wait. */
export function WaitAfterChaser({ request, onOpenLetter, step: { until } }: StepProps & { step: Of<'wait_after_chaser'> }) {
  const { name } = request.council;
  return (
    <Step kicker="Nothing to do yet" title={`Give ${name} until ${dayInHeadline(until, request.today)} to answer the reminder`}>
      <p>Ten working days after a reminder is our own rule, not the law’s: it is fair to the council, and the ICO sees that you tried. After that the complaint to the ICO is ready here.</p>
      <p className="row"><RecordWhatCame request={request} /></p>
      <Disclosed summary="I would rather complain now">
        <p className="small">You may: the council is late and was reminded, and silence needs no internal review.</p>
        <StartLetter request={request} onOpenLetter={onOpenLetter} purpose="ico_complaint" about="silence" look="second" words="Write the complaint now" />
      </Disclosed>
    </Step>
  );
}

const whyRefused = {
  late: (council: string) => `${council} said so after its last lawful day. Time can only be extended before it ends (sections 10(3) and 17(1)).`,
  only_absolute: () => 'It names no exemption that allows more time. Only a qualified one does, to weigh the public interest (section 10(3)).',
  wrong_regime: (_: string, regime: RequestView['regime']) =>
    regime === 'EIR'
      ? 'It uses a rule of the Freedom of Information Act, and deals with this request under the Environmental Information Regulations, which have another.'
      : 'It uses a rule of the Environmental Information Regulations, and this request is under the Freedom of Information Act.',
} as const;

/** A notice of extension that moves nothing: the date stands, whether one writes or not. */
export function ChallengeExtension({ request, onOpenLetter, step: { refused } }: StepProps & { step: Of<'challenge_extension'> }) {
  const { council: { name }, regime, clock, today } = request;
  return (
    <Step kicker="Next step, about two minutes" title={`Tell ${name} that its date stands`}>
      <p>{name} wrote that it needs more time. {whyRefused[refused](name, regime)}{clock && ` So its answer is due ${clock.overdue ? 'since' : 'by'} ${dayInHeadline(operativeDueOn(clock), today)}, as before.`}</p>
      <ReadyLetter request={request} onOpenLetter={onOpenLetter}><RecordWhatCame request={request} look="plain" /></ReadyLetter>
      <p className="fine">The date stands whether you write or not. Saying so now often brings the answer sooner.</p>
    </Step>
  );
}
