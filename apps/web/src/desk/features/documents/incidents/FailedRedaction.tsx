import type { FileView } from '@openvalve/server/router';
import { useState } from 'react';
import { Button, Note } from '../../../../components/index.ts';
import { Asking } from '../../../../lib/page/Asking.tsx';
import { useMay } from '../../../../lib/signed-in.ts';
import { fileTrouble } from '../file-problem-text.ts';
import { useLetFileGo } from '../file-queries.ts';

/** The plain warning on a file with words under a box: close it and tell the council, or say that nothing was meant to be covered. */
export function FailedRedaction({ file, mayClose, onClose }: { file: FileView; mayClose: boolean; onClose: () => void }) {
  const [asking, setAsking] = useState(false);
  const mayLetGo = useMay('reviewer') && file.heldBack && file.closed === null;
  if (!file.heldBack && file.closed === null) {
    return (
      <Note tone="soon">
        <p><strong>There are words under a box.</strong> A reviewer looked, and let whoever might open the file before do so. If you think it was a redaction that failed, close it.</p>
        {mayClose && <p><Button look="second" onClick={onClose}>Close the file and tell the council</Button></p>}
      </Note>
    );
  }
  return (
    <Note tone="late">
      <p><strong>There are words under a box: the council’s own redaction failed.</strong> {file.closed === null ? 'Anybody with this file can read what it covered up. Do not pass it on. Close it to everybody but two people, and tell the council.' : `It is closed to everybody but ${file.closed.to.join(' and ')}.`}</p>
      {file.closed === null && <p className="small">Until a reviewer has decided, only reviewers can open it.</p>}
      <div className="row">
        {mayClose && <Button onClick={onClose}>Close the file and tell the council</Button>}
        {mayLetGo && <Button look="plain" onClick={() => setAsking(true)}>Nothing was meant to be covered…</Button>}
      </div>
      {asking && <LetGo attachmentId={file.attachmentId} onDone={() => setAsking(false)} />}
    </Note>
  );
}

function LetGo({ attachmentId, onDone }: { attachmentId: string; onDone: () => void }) {
  const letGo = useLetFileGo();
  return (
    <Asking title="Let everybody open it who could before?" action="Let it go" pending={letGo.isPending} trouble={fileTrouble(letGo.error)} onYes={() => letGo.mutate({ attachmentId }, { onSuccess: onDone })} onNo={onDone}>
      <p>Only where you read what stands under every box, and none of it was meant to be covered: the shading of a table, for example. That you decided so stays on record.</p>
    </Asking>
  );
}
