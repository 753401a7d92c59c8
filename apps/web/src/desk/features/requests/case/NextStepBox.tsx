import { addDays, longDay, unreachable } from '@openvalve/domain';
import type { ReactNode } from 'react';
import { ButtonLink, LetterSheet, LetterText, Sheet } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import { useMay } from '../../../../lib/signed-in.ts';
import { counted, numberWordFirst } from '../../../../lib/words.ts';
import { dayInHeadline } from '../headline.ts';
import type { RequestView } from '../queries.ts';
import { AnswerQuestion } from './AnswerQuestion.tsx';
import { Remind } from './Remind.tsx';
import { SettleDelivery } from './SettleDelivery.tsx';
import styles from './case.module.css';

/**
 * The one thing to do next, with its words ready. `addresses` is drawn where an address has to be found or looked at: it
 * is another subject's, so the page hands it in.
 */
export function NextStepBox({ request, addresses }: { request: RequestView; addresses: ReactNode }) {
  const { nextStep, council: { name }, may, applicant } = request;
  const reviewer = useMay('reviewer');
  if (!may.act) {
    return (
      <Box kicker="Somebody else’s request" title={`${applicant.name} looks after this one`}>
        <p>You can read where it stands. Its volunteer or a coordinator can act on it.</p>
      </Box>
    );
  }
  switch (nextStep.step) {
    case 'find_address':
      return (
        <Box kicker="Next step, about five minutes" title={nextStep.waitingForCoordinator ? 'A coordinator confirms the address' : `Find where ${name} takes requests`}>
          {addresses}
          <p className="small"><a href={paths.write(request.requestId)}>Read the letter meanwhile</a>, or record it if you have sent one yourself.</p>
        </Box>
      );
    case 'check_address':
      return <Box kicker="Next step, about two minutes" title={`See that the address for ${name} is still right`}>{addresses}</Box>;
    case 'wait_for_guard':
      return <WaitForGuard request={request} freesOn={nextStep.freesOn} />;
    case 'write_letter':
      return <WriteLetter request={request} />;
    case 'wait_for_delivery':
      return (
        <Box kicker="Nothing to do" title="The letter is being handed over">
          <p>This takes a few seconds. The page says so by itself when it has gone; you can leave it.</p>
        </Box>
      );
    case 'settle_delivery':
      return <Box kicker="Next step, about two minutes" title="Say whether the letter went"><SettleDelivery request={request} /></Box>;
    case 'read_answer':
      return <ReadAnswer request={request} messages={nextStep.messages} />;
    case 'wait':
      return (
        <Box kicker="Nothing to do yet" title={`Wait for ${name}`}>
          <p>When it writes, put its answer here: the papers, the map and the board follow at once. If nothing comes, a reminder is ready here from {dayInHeadline(addDays(nextStep.until, 1), request.today)}.</p>
          <p className="row"><ButtonLink href={paths.answer(request.requestId)}>Record what {name} sent</ButtonLink></p>
        </Box>
      );
    case 'remind':
      return <Box kicker="Next step, about two minutes" title={`Remind ${name} that its answer is late`}><Remind request={request} /></Box>;
    case 'answer_question':
      return <Box kicker="Next step" title={`Answer ${name}’s question`}><AnswerQuestion request={request} since={nextStep.since} /></Box>;
    case 'publish':
      return (
        <Box kicker="Obtained, being checked" title={`${numberWordFirst(nextStep.papers)} ${nextStep.papers === 1 ? 'paper' : 'papers'} to publish`}>
          <p>A reviewer looks for personal data first, then links to the place where the same document stands in public.</p>
          <p className="row">
            {reviewer && <ButtonLink href={paths.review}>Look at it and publish</ButtonLink>}
            <ButtonLink look={reviewer ? 'plain' : 'first'} href={paths.take()}>Take another council</ButtonLink>
          </p>
        </Box>
      );
    case 'nothing':
      return (
        <Box kicker="Nothing to do" title={nextStep.because === 'answered' ? 'This request is answered' : 'This request is over'}>
          <p className="row"><ButtonLink href={paths.take()}>Take another council</ButtonLink></p>
        </Box>
      );
    default:
      return unreachable(nextStep);
  }
}

const Box = ({ kicker, title, children }: { kicker: string; title: string; children: ReactNode }) => (
  <Sheet as="section" next labelledBy="next-step">
    <p className="kicker">{kicker}</p>
    <h2 id="next-step">{title}</h2>
    {children}
  </Sheet>
);

function WriteLetter({ request: { requestId, council, draft } }: { request: RequestView }) {
  return (
    <Box kicker="Next step, about ten minutes" title={`Send the letter to ${council.name}`}>
      <p>It is written for this council: its agreement, its years, the papers by name. Change anything, then read it as {council.name} will.</p>
      {draft && <div className={styles.peek}><LetterSheet peek><LetterText text={opening(draft.body)} /></LetterSheet></div>}
      <div className="row"><ButtonLink href={paths.write(requestId)}>Read the whole letter and send</ButtonLink></div>
    </Box>
  );
}

const opening = (body: string): string => body.split(/\n{2,}/).slice(0, 2).join('\n\n');

function WaitForGuard({ request: { requestId, council, hold }, freesOn }: { request: RequestView; freesOn: NonNullable<RequestView['hold']>['freesOn'] }) {
  return (
    <Box kicker="Nothing to do yet" title={`${council.name} can be asked from ${longDay(freesOn)}`}>
      {hold && (
        <p>{hold.because.councilName} was asked on {longDay(hold.because.receivedOn)}. A council may refuse a second request about the same thing within 60 working days (section 12). A coordinator can let it go sooner, with a reason.</p>
      )}
      <p className="row"><ButtonLink look="second" href={paths.write(requestId)}>Read the letter meanwhile</ButtonLink></p>
    </Box>
  );
}

function ReadAnswer({ request, messages }: { request: RequestView; messages: number }) {
  const unread = request.messages.find((message) => message.direction === 'incoming' && !message.classified);
  return (
    <Box kicker="Next step, about five minutes" title={messages === 1 ? `Say what ${request.council.name} sent` : `Say what ${counted(messages, 'message')} are`}>
      <p>Until somebody says so it changes nothing: the clock runs on.</p>
      {unread?.body && <div className={styles.peek}><LetterSheet peek><LetterText text={unread.body.slice(0, 400)} /></LetterSheet></div>}
      {unread && unread.attachments.length > 0 && <p className="small">{counted(unread.attachments.length, 'file')} came with it.</p>}
      <p className="row"><ButtonLink href={paths.answer(request.requestId, unread?.id)}>Say what it is</ButtonLink></p>
    </Box>
  );
}
