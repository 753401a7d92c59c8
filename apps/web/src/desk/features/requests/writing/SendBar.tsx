import { momentWords } from '@openvalve/domain';
import { Button, ButtonLink } from '../../../../components/index.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { paths } from '../../../../lib/paths.ts';
import { numberWordFirst } from '../../../../lib/words.ts';
import type { RequestView } from '../queries.ts';
import type { DraftState } from './draft-keeper.ts';
import styles from './writing.module.css';

/** Always in reach while one writes: what is still worth a look, whether it is saved, and the one button. */
export function SendBar({ request, state, toLookAt, sending, trouble, onSend }: {
  request: RequestView;
  state: DraftState;
  toLookAt: number;
  sending: boolean;
  trouble: string | null;
  onSend: () => void;
}) {
  return (
    <div className={styles.sendbar} role="region" aria-label="Send">
      <Trouble text={trouble} />
      <div className="row">
        <p className="small"><strong>{toLookAt === 0 ? 'Ready.' : `${numberWordFirst(toLookAt)} ${toLookAt === 1 ? 'thing' : 'things'} to look at.`}</strong> <span role="status">{savedWords(state)}</span></p>
        <OneButton request={request} sending={sending} blocked={state.theirs !== null} onSend={onSend} />
        <span className={styles.later}><ButtonLink look="plain" href={paths.request(request.requestId)}>Keep for later</ButtonLink></span>
      </div>
    </div>
  );
}

function OneButton({ request: { requestId, council, draft, nextStep }, sending, blocked, onSend }: { request: RequestView; sending: boolean; blocked: boolean; onSend: () => void }) {
  if (nextStep.step === 'wait_for_guard') return <ButtonLink href={paths.request(requestId)}>See when it can go</ButtonLink>;
  if (!draft?.to) return <ButtonLink href={paths.request(requestId)}>{nextStep.step === 'check_address' ? 'Check its address first' : 'Find its address first'}</ButtonLink>;
  if (draft.to.kind === 'web_form') return <ButtonLink href="#other-ways">Send it through the form</ButtonLink>;
  return <Button disabled={sending || blocked} onClick={onSend}>{sending ? 'Sending…' : `Send to ${council.name}`}</Button>;
}

const savedWords = ({ status, savedAt, trouble }: DraftState): string => {
  if (status === 'failed') return trouble ?? 'Not saved.';
  if (status === 'saving') return 'Saving…';
  if (status === 'changed') return 'Not saved yet.';
  return savedAt ? `Saved at ${momentWords(savedAt).slice(-5)}.` : 'Saved.';
};
