import { useEffect, useState } from 'react';

/** Puts text on the clipboard and says for a few seconds that it did. Where a browser forbids it, nothing is claimed. */
export function useCopy(): { copied: boolean; failed: boolean; copy: (text: string) => void } {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), 4000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (text: string) => void put(text).then((done) => setState(done ? 'copied' : 'failed'));
  return { copied: state === 'copied', failed: state === 'failed', copy };
}

/** The clipboard needs a secure page; on a plain address of one's own network the older way still works. */
async function put(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'hide';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
