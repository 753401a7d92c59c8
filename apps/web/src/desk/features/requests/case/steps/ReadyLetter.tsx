import type { ComplaintAbout, FollowUpPurpose } from '@openvalve/domain';
import type { ReactNode } from 'react';
import { Button, ButtonLink, LetterSheet, LetterText, Note } from '../../../../../components/index.ts';
import { demonstrationOn } from '../../../../../lib/page-facts.ts';
import { Trouble } from '../../../../../lib/page/Trouble.tsx';
import { paths } from '../../../../../lib/paths.ts';
import { useStartFollowUp } from '../../law-queries.ts';
import { requestTrouble } from '../../problem-text.ts';
import type { RequestView } from '../../queries.ts';
import styles from '../case.module.css';
import type { StepProps } from './Step.tsx';

type Wanted = { purpose: FollowUpPurpose; about: ComplaintAbout | null };

/** The draft of such a letter that somebody has begun, where there is one. */
export const begun = ({ followUps }: Pick<RequestView, 'followUps'>, { purpose, about }: Wanted) =>
  followUps.findLast((letter) => letter.purpose === purpose && letter.about === about && letter.canBeSent);

/**
 * The letter of the next step, written with this case's facts: how it begins, and the one button that opens it whole.
 * `children` are what else can honestly be done, beside the button.
 */
export function ReadyLetter({ request, onOpenLetter, button = 'Read the whole letter and send', peek = true, children }: StepProps & {
  button?: string;
  /** Whether how it begins is shown: not where the council’s own words stand there. */
  peek?: boolean;
  children?: ReactNode;
}) {
  const { readyLetter } = request;
  if (!readyLetter) return <p className="row">{children}</p>;
  const draft = begun(request, readyLetter);
  const { subject, body } = draft?.body ? { subject: draft.subject, body: draft.body } : readyLetter;
  return (
    <>
      {peek && (
        <div className={styles.peek}>
          <LetterSheet peek envelope={[{ name: 'Subject', value: <strong>{subject}</strong> }]}><LetterText text={opening(body)} /></LetterSheet>
        </div>
      )}
      {draft && <p className="small quiet">Somebody has begun it: your words are kept.</p>}
      {rehearsed(request, readyLetter) && (
        <Note tone="soon" small><p><strong>This was sent from here as a rehearsal.</strong> {request.council.name} has nothing. Open it again, send it another way, and record it.</p></Note>
      )}
      <StartLetter request={request} onOpenLetter={onOpenLetter} purpose={readyLetter.purpose} about={readyLetter.about} words={button}>{children}</StartLetter>
    </>
  );
}

/** Whether the same letter went as far as the catcher, and nobody has it. In the demonstration nothing else is to be expected. */
const rehearsed = ({ followUps }: RequestView, { purpose, about }: Wanted): boolean =>
  demonstrationOn() === null && followUps.some((letter) => letter.purpose === purpose && letter.about === about && letter.state === 'sent' && letter.rehearsal);

/** A button that opens the page of a letter: the one begun already, or a new one. */
export function StartLetter({ request, onOpenLetter, purpose, about, words, look, small, children }: StepProps & Wanted & { words: string; look?: 'first' | 'second' | 'plain'; small?: boolean; children?: ReactNode }) {
  const start = useStartFollowUp();
  const { requestId } = request;
  const draft = begun(request, { purpose, about });
  const open = () => start.mutate({ requestId, purpose, ...(about === null ? {} : { about }) }, { onSuccess: ({ messageId }) => onOpenLetter(messageId) });
  return (
    <>
      <div className="row">
        {draft ? <ButtonLink look={look} small={small} href={paths.letter(requestId, draft.messageId)}>{words}</ButtonLink> : <Button look={look} small={small} disabled={start.isPending} onClick={open}>{words}</Button>}
        {children}
      </div>
      <Trouble text={requestTrouble(start.error)} />
    </>
  );
}

/** The greeting and the first paragraphs: enough to know what it says. */
const opening = (body: string): string => body.split(/\n{2,}/).slice(0, 3).join('\n\n');
