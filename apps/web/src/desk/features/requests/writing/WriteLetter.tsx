import { lintLetter, papersList, signedBy } from '@openvalve/letters';
import type { IsoDate, PaperAsked } from '@openvalve/domain';
import { Button, ButtonLink } from '../../../../components/index.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { paths } from '../../../../lib/paths.ts';
import { requestTrouble } from '../problem-text.ts';
import { useSubmitRequest, type DraftView, type RequestView } from '../queries.ts';
import { AsItWillArrive } from './AsItWillArrive.tsx';
import { BeforeYouSend } from './BeforeYouSend.tsx';
import { LetterForm } from './LetterForm.tsx';
import { withSuggestion } from './lint-words.ts';
import { OtherWays } from './OtherWays.tsx';
import { PapersAskedFor } from './PapersAskedFor.tsx';
import { SendBar } from './SendBar.tsx';
import { useDraft } from './use-draft.ts';
import { useSending } from './use-sending.ts';
import { WhereMailGoes } from './WhereMailGoes.tsx';

/** The list of papers in a letter follows the ticks while it stands as the desk wrote it; a list somebody rewrote is left alone. */
const listFollows = (body: string, before: readonly PaperAsked[], after: readonly PaperAsked[], today: IsoDate): string =>
  before.length > 0 && after.length > 0 ? body.replace(papersList(before, today), () => papersList(after, today)) : body;

/** Writing the first letter: the words, what is asked, what is worth another look, how it will arrive, and sending. */
export function WriteLetter({ request, draft, firstLetter, onSent }: { request: RequestView; draft: DraftView; firstLetter: boolean; onSent: () => void }) {
  const { state, keeper } = useDraft(request.requestId, draft);
  const submit = useSubmitRequest();
  const { sending, unsaved, send } = useSending(keeper, (version) => submit.mutateAsync({ requestId: request.requestId, messageId: draft.messageId, version }), onSent);
  const { words } = state;
  const findings = lintLetter({ subject: words.subject, body: words.body, volunteerName: request.applicant.name, asked: words.asked, facts: { alreadyPublic: request.alreadyPublic.map(({ title, url }) => ({ name: title, url })) } });
  const looks = findings.filter(({ level }) => level === 'look');

  const setAsked = (asked: PaperAsked[]) => keeper.change({ ...words, asked, body: listFollows(words.body, words.asked, asked, request.today) });
  const untouched = words.body === draft.campaignBody && words.subject === draft.campaignSubject;

  return (
    <>
      <WhereMailGoes request={request} firstLetter={firstLetter} />
      <LetterForm
        state={state}
        keeper={keeper}
        hint="Plain words. The facts are filled in from the register."
        arrives={<AsItWillArrive from={{ ...draft, to: draft.to?.value ?? 'no address yet' }} original={draft.campaignBody} originalName="the campaign’s words" subject={words.subject} body={signedBy(words.body, request.applicant.name, draft.coordinatorName)} flags={looks.flatMap(({ excerpt, code }) => (excerpt && code !== 'paper_missing' ? [excerpt] : []))} />}
      >
        {!untouched && <div><Button look="plain" small onClick={() => keeper.change({ ...words, subject: draft.campaignSubject, body: draft.campaignBody })}>Go back to the campaign’s words</Button></div>}
        <PapersAskedFor askable={draft.askable} asked={words.asked} onChange={setAsked} />
        {words.asked.length === 0 && <Trouble text="No paper is ticked. Tick at least one to ask for." />}
        <BeforeYouSend findings={findings} onFix={(finding) => keeper.change({ ...words, body: withSuggestion(words.body, finding) })} />
      </LetterForm>
      <OtherWays request={request} words={words} saveFirst={keeper.saveNow} onRecorded={onSent} />
      <SendBar state={state} toLookAt={looks.length} trouble={unsaved ?? requestTrouble(submit.error)} back={paths.request(request.requestId)}>
        <OneButton request={request} sending={sending} blocked={state.theirs !== null} onSend={send} />
      </SendBar>
    </>
  );
}

function OneButton({ request: { requestId, council, draft, nextStep }, sending, blocked, onSend }: { request: RequestView; sending: boolean; blocked: boolean; onSend: () => void }) {
  if (nextStep.step === 'wait_for_guard') return <ButtonLink href={paths.request(requestId)}>See when it can go</ButtonLink>;
  if (!draft?.to) return <ButtonLink href={paths.request(requestId)}>{nextStep.step === 'check_address' ? 'Check its address first' : 'Find its address first'}</ButtonLink>;
  if (draft.to.kind === 'web_form') return <ButtonLink href="#other-ways">Send it through the form</ButtonLink>;
  return <Button disabled={sending || blocked} onClick={onSend}>{sending ? 'Sending…' : `Send to ${council.name}`}</Button>;
}
