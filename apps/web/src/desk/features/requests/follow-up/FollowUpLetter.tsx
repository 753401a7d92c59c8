import { MessageId } from '@openvalve/domain';
import { signedBy } from '@openvalve/letters';
import { useState } from 'react';
import { Button, ButtonLink } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import { useSendFollowUp } from '../law-queries.ts';
import { requestTrouble } from '../problem-text.ts';
import type { FollowUpView, RequestView } from '../queries.ts';
import { AsItWillArrive, type Envelope } from '../writing/AsItWillArrive.tsx';
import { BeforeYouSend } from '../writing/BeforeYouSend.tsx';
import { LetterForm } from '../writing/LetterForm.tsx';
import { withSuggestion } from '../writing/lint-words.ts';
import { SendBar } from '../writing/SendBar.tsx';
import { useSending } from '../writing/use-sending.ts';
import styles from '../writing/writing.module.css';
import { DiscardLetter } from './DiscardLetter.tsx';
import { FollowUpNotes } from './FollowUpNotes.tsx';
import { FollowUpWays } from './FollowUpWays.tsx';
import { letterFindings } from './letter-findings.ts';
import { remarksOf } from './things-to-check.ts';
import { useFollowUp } from './use-follow-up.ts';

/** Writing a letter after the first one: the words made from the case, what is worth another look, how it will arrive, and sending. */
export function FollowUpLetter({ request, letter, onSent }: { request: RequestView; letter: FollowUpView; onSent: () => void }) {
  const { state, keeper } = useFollowUp(request.requestId, letter);
  const [written] = useState(() => wordsAsWritten(request, letter));
  const submit = useSendFollowUp();
  const { sending, unsaved, send } = useSending(keeper, (version) => submit.mutateAsync({ requestId: request.requestId, messageId: MessageId.parse(letter.messageId), version }), onSent);
  const { words } = state;
  const findings = letterFindings(words, request.applicant.name);
  const looks = findings.filter(({ level }) => level === 'look');
  const remarks = remarksOf(letter.toCheck);

  const untouched = words.body === written.body && words.subject === written.subject;

  return (
    <>
      <FollowUpNotes request={request} letter={letter} />
      <LetterForm
        state={state}
        keeper={keeper}
        hint="Its dates and grounds are this case’s own. Say only what is so."
        arrives={<AsItWillArrive from={envelopeOf(request, letter)} original={letter.campaignBody ?? written.body} originalName="the words as they were" subject={words.subject} body={asItGoes(request, letter, words.body)} flags={looks.flatMap(({ excerpt }) => excerpt ?? [])} />}
      >
        <div className={`row ${styles.flush}`}>
          {!untouched && <Button look="plain" small onClick={() => keeper.change({ ...words, ...written })}>Go back to the words as they were</Button>}
          <DiscardLetter request={request} letter={letter} onDone={onSent} />
        </div>
        <BeforeYouSend findings={findings} remarks={remarks} onFix={(finding) => keeper.change({ ...words, body: withSuggestion(words.body, finding) })} />
      </LetterForm>
      <FollowUpWays request={request} letter={letter} words={words} saveFirst={keeper.saveNow} onRecorded={onSent} />
      <SendBar state={state} toLookAt={looks.length + remarks.filter(({ look }) => look).length} trouble={unsaved ?? requestTrouble(submit.error)} back={paths.request(request.requestId)}>
        <OneButton request={request} letter={letter} sending={sending} blocked={state.theirs !== null} onSend={send} />
      </SendBar>
    </>
  );
}

/** The letter as the desk writes it for this case now, where it is the next step’s; else as it was when it was opened. */
function wordsAsWritten({ readyLetter }: RequestView, { purpose, about, subject, body, campaignBody }: FollowUpView): { subject: string; body: string } {
  return readyLetter?.purpose === purpose && readyLetter.about === about ? { subject: readyLetter.subject, body: readyLetter.body } : { subject, body: campaignBody ?? body ?? '' };
}

/** What goes from here is signed by whoever sends it; what goes by hand stays as it is typed. */
const asItGoes = ({ applicant }: RequestView, { purpose, coordinatorName }: FollowUpView, body: string): string => (purpose === 'ico_complaint' ? body : signedBy(body, applicant.name, coordinatorName));

/** Who it is from and to: somebody’s own name only, where it goes by their own hand. */
function envelopeOf({ council, channel }: RequestView, { purpose, fromName, fromAddress, to }: FollowUpView): Envelope {
  if (purpose === 'ico_complaint') return { fromName, fromAddress: null, to: 'the ICO, through its form' };
  if (!to && channel !== 'tracker') return { fromName, fromAddress: null, to: council.name };
  return { fromName, fromAddress, to: to?.value ?? 'no address yet' };
}

function OneButton({ request: { council, channel }, letter, sending, blocked, onSend }: { request: RequestView; letter: FollowUpView; sending: boolean; blocked: boolean; onSend: () => void }) {
  if (letter.purpose === 'ico_complaint') return <ButtonLink href="#other-ways">Send it to the ICO</ButtonLink>;
  // Who sent the first letter by hand goes on so; the desk then needs no address.
  if (!letter.to && channel !== 'tracker') return <ButtonLink href="#other-ways">Send it as the first one went</ButtonLink>;
  if (!letter.to) return <ButtonLink href={paths.council(council.slug)}>See to its address first</ButtonLink>;
  if (letter.to.kind === 'web_form') return <ButtonLink href="#other-ways">Send it through the form</ButtonLink>;
  return <Button disabled={sending || blocked} onClick={onSend}>{sending ? 'Sending…' : `Send to ${council.name}`}</Button>;
}
