import { useState, type DragEvent } from 'react';
import { Button, Field, Note } from '../../../components/index.ts';
import { useCopy } from '../../../lib/copying.ts';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { mailsIn, theOne, whatBecameOf } from './brought.ts';
import { uploadTrouble } from './problem-text.ts';
import { useBringMail, type RequestView } from './queries.ts';
import type { UploadResult } from '../../../lib/upload.ts';
import styles from './correspondence.module.css';

/** The best ways to put a mail on file: sent on to the request’s own address, or saved as a file and dropped here. It is kept byte for byte. */
export function BringMail({ request, onBrought }: { request: RequestView; onBrought: (messageId: string | null) => void }) {
  const { bring, share } = useBringMail(request.requestId);
  const [result, setResult] = useState<UploadResult | null>(null);
  const [over, setOver] = useState(false);
  const busy = share !== null;
  const mails = result?.ok ? mailsIn(result.value) : [];

  const take = async (files: readonly File[]) => {
    if (busy || files.length === 0) return;
    setResult(null);
    const answer = await bring(files);
    setResult(answer.result);
    // One mail that waits to be read: on to saying what it is.
    const filed = answer.result.ok ? theOne(mailsIn(answer.result.value)) : null;
    const message = filed === null ? undefined : answer.messages.find(({ mail, waits }) => waits && mail?.mailId === filed);
    if (message) onBrought(message.id);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    <section aria-labelledby="bring" className={`stack ${styles.bring}`}>
      <h2 id="bring">Bring the mail itself</h2>
      {request.mailAddress !== null && <SendItOn address={request.mailAddress} />}
      <div className={over ? `${styles.drop} ${styles.over}` : styles.drop} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <Field id="mails" label={request.mailAddress === null ? 'Save it as a file, and choose or drop it here' : 'Or save it as a file, and choose or drop it here'} hint="Files that end in .eml, .msg or .mbox. Each counts from the day it says it came.">
          {(control) => (
            <input
              {...control}
              type="file"
              multiple
              accept=".eml,.msg,.mbox,.mbx,message/rfc822,application/vnd.ms-outlook,application/mbox"
              disabled={busy}
              onChange={(event) => {
                void take([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
          )}
        </Field>
        {busy && (
          <div className={styles.progress}>
            <progress max={100} value={Math.round(share * 100)} aria-label="How much of the mail has been sent" />
            <p role="status" className="small">{share < 1 ? `Sending, ${Math.round(share * 100)}%.` : 'All sent. The server is reading it.'}</p>
          </div>
        )}
      </div>
      {mails.length > 0 && <Note tone="ok" role="status">{whatBecameOf(mails).map((line) => <p key={line}>{line}</p>)}</Note>}
      <Trouble text={uploadTrouble(result)} />
    </section>
  );
}

function SendItOn({ address }: { address: string }) {
  const { copied, failed, copy } = useCopy();
  return (
    <div className="stack tight">
      <p>Did it come to your own mail? Forward it to this request’s address. It appears here within seconds, and you confirm who wrote it and when.</p>
      <p className={styles.address}>{address}</p>
      <div className="row">
        <Button look="second" small onClick={() => copy(address)}>Copy the address</Button>
        <span role="status" className="fine">{copied ? 'Copied.' : failed ? 'Your browser does not let us copy. Select it above.' : ''}</span>
      </div>
      <p className="fine">Forward it from the address you sign in with, so that we know it is you.</p>
    </div>
  );
}
