import { momentWords } from '@openvalve/domain';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../../../components/index.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { numberWordFirst } from '../../../../lib/words.ts';
import type { DraftState } from './draft-keeper.ts';
import styles from './writing.module.css';

/** Always in reach while one writes: what is still worth a look, whether it is saved, and the one button. */
export function SendBar({ state, toLookAt, trouble, back, children }: {
  state: DraftState;
  toLookAt: number;
  trouble: string | null;
  /** Where one goes to leave it for later. */
  back: string;
  /** The one button. */
  children: ReactNode;
}) {
  return (
    <div className={styles.sendbar} role="region" aria-label="Send">
      <Trouble text={trouble} />
      <div className="row">
        <p className="small"><strong>{toLookAt === 0 ? 'Ready.' : `${numberWordFirst(toLookAt)} ${toLookAt === 1 ? 'thing' : 'things'} to look at.`}</strong> <span role="status">{savedWords(state)}</span></p>
        {children}
        <span className={styles.later}><ButtonLink look="plain" href={back}>Keep for later</ButtonLink></span>
      </div>
    </div>
  );
}

const savedWords = ({ status, savedAt, trouble }: DraftState): string => {
  if (status === 'failed') return trouble ?? 'Not saved.';
  if (status === 'saving') return 'Saving…';
  if (status === 'changed') return 'Not saved yet.';
  return savedAt ? `Saved at ${momentWords(savedAt).slice(-5)}.` : 'Saved.';
};
