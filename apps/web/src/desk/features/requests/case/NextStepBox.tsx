import { unreachable } from '@openvalve/domain';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import { useMay } from '../../../../lib/signed-in.ts';
import { numberWordFirst } from '../../../../lib/words.ts';
import { lastThatCameBack } from './mail/letter-report.ts';
import { SettleDelivery } from './SettleDelivery.tsx';
import { WaitForGuard, WriteLetter } from './steps/BeforeSending.tsx';
import { FeeLapsed, PayFee } from './steps/Fee.tsx';
import { Complain, ReportNoncompliance, WaitForCompliance, WaitForIco } from './steps/Ico.tsx';
import { AnswerQuestion } from './steps/Question.tsx';
import { AskReview, ChaseReview, WaitForReview } from './steps/Review.tsx';
import { Step, type StepProps } from './steps/Step.tsx';
import { ConsiderAppeal, WaitForTribunal } from './steps/Tribunal.tsx';
import { ChallengeExtension, ReadAnswer, Remind, Wait, WaitAfterChaser } from './steps/WhileItRuns.tsx';

/**
 * The one thing to do next, with its letter ready. `addresses` is drawn where an address has to be found or looked at,
 * `pass` where a coordinator can let a letter go sooner: they are other subjects', so the page hands them in.
 */
export function NextStepBox({ addresses, pass, ...props }: StepProps & { addresses: ReactNode; pass: ReactNode }) {
  const { request } = props;
  const { nextStep, council: { name }, may, applicant } = request;
  if (!may.act) {
    return (
      <Step kicker="Somebody else’s request" title={`${applicant.name} looks after this one`}>
        <p>You can read where it stands. Its volunteer or a coordinator can act on it.</p>
      </Step>
    );
  }
  switch (nextStep.step) {
    case 'find_address':
      return (
        <Step kicker="Next step, about five minutes" title={nextStep.waitingForCoordinator ? 'A coordinator confirms the address' : `Find where ${name} takes requests`}>
          {addresses}
          <p className="small"><a href={paths.write(request.requestId)}>Read the letter meanwhile</a>, or record it if you have sent one yourself.</p>
        </Step>
      );
    case 'check_address':
      return <Step kicker="Next step, about two minutes" title={lastThatCameBack(request) ? `Find the right address for ${name}, then send again` : `See that the address for ${name} is still right`}>{addresses}</Step>;
    case 'wait_for_guard':
      return <WaitForGuard request={request} freesOn={nextStep.freesOn} pass={pass} />;
    case 'write_letter':
      return lastThatCameBack(request) ? (
        <Step kicker="Next step, about ten minutes" title={`Find the right address for ${name}, then send again`}>
          {addresses}
          <p className="row"><ButtonLink href={paths.write(request.requestId)}>Read the whole letter and send</ButtonLink></p>
        </Step>
      ) : <WriteLetter request={request} />;
    case 'wait_for_delivery':
      return (
        <Step kicker="Nothing to do" title="The letter is being handed over">
          {request.failure
            ? <p>Our mail server does not take it yet{request.failure.said && <>: “{request.failure.said}”</>}. It is tried again by itself, waiting longer each time; after two days the letter comes back to you.</p>
            : <p>This takes a few seconds, or some minutes where several letters go to one council. The page says so by itself when it has gone; you can leave it.</p>}
        </Step>
      );
    case 'settle_delivery':
      return <Step kicker="Next step, about two minutes" title="Say whether the letter went"><SettleDelivery request={request} /></Step>;
    case 'read_answer':
      return <ReadAnswer request={request} messages={nextStep.messages} />;
    case 'wait':
      return <Wait request={request} until={nextStep.until} />;
    case 'remind':
      return <Remind {...props} lateSince={nextStep.lateSince} />;
    case 'wait_after_chaser':
      return <WaitAfterChaser {...props} step={nextStep} />;
    case 'challenge_extension':
      return <ChallengeExtension {...props} step={nextStep} />;
    case 'answer_question':
      return <AnswerQuestion {...props} step={nextStep} />;
    case 'pay_fee':
      return <PayFee {...props} lapsesAfter={nextStep.lapsesAfter} />;
    case 'fee_lapsed':
      return <FeeLapsed request={request} lapsedAfter={nextStep.lapsedAfter} />;
    case 'ask_review':
      return <AskReview {...props} step={nextStep} />;
    case 'wait_for_review':
      return <WaitForReview request={request} step={nextStep} />;
    case 'chase_review':
      return <ChaseReview {...props} step={nextStep} />;
    case 'complain':
      return <Complain {...props} step={nextStep} />;
    case 'wait_for_ico':
      return <WaitForIco request={request} since={nextStep.since} />;
    case 'wait_for_compliance':
      return <WaitForCompliance request={request} by={nextStep.by} />;
    case 'report_noncompliance':
      return <ReportNoncompliance {...props} since={nextStep.since} />;
    case 'consider_appeal':
      return <ConsiderAppeal request={request} by={nextStep.by} rollsTo={nextStep.rollsTo} />;
    case 'wait_for_tribunal':
      return <WaitForTribunal request={request} since={nextStep.since} />;
    case 'publish':
      return <ToPublish papers={nextStep.papers} />;
    case 'nothing':
      return (
        <Step kicker="Nothing to do" title={nextStep.because === 'answered' ? 'This request is answered' : 'This request is over'}>
          <p className="row"><ButtonLink href={paths.take()}>Take another council</ButtonLink></p>
        </Step>
      );
    default:
      return unreachable(nextStep);
  }
}

function ToPublish({ papers }: { papers: number }) {
  const reviewer = useMay('reviewer');
  return (
    <Step kicker="Obtained, being checked" title={`${numberWordFirst(papers)} ${papers === 1 ? 'paper' : 'papers'} to publish`}>
      <p>A reviewer looks for personal data first, then links to the place where the same document stands in public.</p>
      <p className="row">
        {reviewer && <ButtonLink href={paths.review}>Look at it and publish</ButtonLink>}
        <ButtonLink look={reviewer ? 'plain' : 'first'} href={paths.take()}>Take another council</ButtonLink>
      </p>
    </Step>
  );
}
