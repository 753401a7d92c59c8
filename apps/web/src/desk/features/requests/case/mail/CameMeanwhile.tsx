import { useState } from 'react';
import { counted } from '../../../../../lib/words.ts';
import type { RequestView } from '../../queries.ts';

/** Tells those who hear the page that something came while it was open: others see it appear. */
export function CameMeanwhile({ request: { messages } }: { request: RequestView }) {
  const came = messages.filter(({ direction }) => direction === 'incoming').length;
  const [before] = useState(came);
  return <p role="status" className="hide">{came > before ? `${counted(came - before, 'message')} came since you opened this page.` : ''}</p>;
}
