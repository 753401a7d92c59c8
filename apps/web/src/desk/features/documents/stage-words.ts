import type { DocumentStage } from '@openvalve/domain';
import type { IconName } from '../../../components/index.ts';

type StageWords = { readonly words: string; readonly icon: IconName; readonly tone: 'accent' | 'soon' | 'late' | 'quiet'; readonly sentence: string };

/** The stages of a document: in a list, and as a sentence at the head of its page. */
export const stageWords: Readonly<Record<DocumentStage, StageWords>> = {
  preparing: { words: 'Being prepared', icon: 'pencil', tone: 'quiet', sentence: 'It is being prepared. Nothing of it is public.' },
  'being-made': { words: 'Copy being made', icon: 'clock', tone: 'quiet', sentence: 'Its copy is being made. You can leave: it appears by itself.' },
  'copy-failed': { words: 'No copy could be made', icon: 'warning', tone: 'late', sentence: 'No copy could be made, so nothing of it is public.' },
  'to-review': { words: 'Waits for a second pair of eyes', icon: 'person', tone: 'soon', sentence: 'A copy waits for a second pair of eyes.' },
  'sent-back': { words: 'Sent back', icon: 'pencil', tone: 'soon', sentence: 'The copy was sent back: something has to be changed first.' },
  approved: { words: 'Approved', icon: 'tick-disc', tone: 'accent', sentence: 'The copy is approved, and can be published.' },
  published: { words: 'Public', icon: 'book', tone: 'accent', sentence: 'Anybody can read it.' },
  'taken-down': { words: 'Taken down', icon: 'dash', tone: 'quiet', sentence: 'It was public and was taken down.' },
  closed: { words: 'Closed', icon: 'bar-disc', tone: 'late', sentence: 'Its file is closed to everybody but two people.' },
  destroyed: { words: 'Destroyed', icon: 'cross', tone: 'quiet', sentence: 'Its file was destroyed.' },
};
