import { longDay } from '@openvalve/domain';
import type { ReactNode } from 'react';
import { ButtonLink, LetterSheet, LetterText } from '../../../../../components/index.ts';
import { WhyWeWait } from '../../../../../lib/page/WhyWeWait.tsx';
import { paths } from '../../../../../lib/paths.ts';
import type { RequestView } from '../../queries.ts';
import styles from '../case.module.css';
import { Step } from './Step.tsx';

/** The first letter is ready to be read and sent. */
export function WriteLetter({ request: { requestId, council, draft } }: { request: RequestView }) {
  return (
    <Step kicker="Next step, about ten minutes" title={`Send the letter to ${council.name}`}>
      <p>It is written for this council: its agreement, its years, the papers by name. Change anything, then read it as {council.name} will.</p>
      {draft && <div className={styles.peek}><LetterSheet peek><LetterText text={opening(draft.body)} /></LetterSheet></div>}
      <div className="row"><ButtonLink href={paths.write(requestId)}>Read the whole letter and send</ButtonLink></div>
    </Step>
  );
}

const opening = (body: string): string => body.split(/\n{2,}/).slice(0, 2).join('\n\n');

/** The council was asked within sixty working days, by somebody here: why, and from when it is free (s.12(4)). `pass` is how a coordinator lets it go sooner. */
export function WaitForGuard({ request: { requestId, council, hold }, freesOn, pass }: { request: RequestView; freesOn: NonNullable<RequestView['hold']>['freesOn']; pass: ReactNode }) {
  return (
    <Step kicker="Nothing to do yet" title={`${council.name} can be asked from ${longDay(freesOn)}`}>
      {hold && (
        <p>{hold.because.councilName} was asked on {longDay(hold.because.receivedOn)}. A council may refuse a second request about the same thing within 60 working days.</p>
      )}
      <WhyWeWait />
      <p className="row"><ButtonLink look="second" href={paths.write(requestId)}>Read the letter meanwhile</ButtonLink></p>
      {pass}
    </Step>
  );
}
