import { Button } from '../../../../components/index.ts';
import { useCopy } from '../../../../lib/copying.ts';

/** The count at an address of its own, to send to whoever at the council doubts it. Anybody who has the address can read it. */
export function WhyLink({ path }: { path: string }) {
  const { copied, failed, copy } = useCopy();
  return (
    <div className="stack tight">
      <p className="small"><a href={path}>The same on a page of its own</a>, to print, or to send to the council’s FOI officer. Anybody can read it. It names no volunteer.</p>
      <p><Button look="second" onClick={() => copy(`${window.location.origin}${path}`)}>{copied ? 'Copied' : 'Copy its address'}</Button></p>
      <p role="status" className="fine">{copied ? 'Put it into your mail.' : failed ? 'Your browser did not allow copying. Open the page and copy its address.' : ''}</p>
    </div>
  );
}
