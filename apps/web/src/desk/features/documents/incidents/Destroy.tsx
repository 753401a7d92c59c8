import { useState } from 'react';
import { Button, Note, TextArea, TextField } from '../../../../components/index.ts';
import { useKeptState } from '../../../../lib/kept-words.ts';
import { Asking } from '../../../../lib/page/Asking.tsx';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { useMay } from '../../../../lib/signed-in.ts';
import { fileTrouble } from '../file-problem-text.ts';
import { useAskToDestroy, useConfirmDestruction, useWithdrawDestruction } from '../incident-queries.ts';
import type { WhichFile } from './CloseFile.tsx';
import { momentWords } from './moments.ts';

/** What whoever confirms types, so that no slip destroys a file. */
const typedWord = 'destroy';

/** A file that somebody asked to have destroyed. */
export type Asked = { readonly id: string; readonly reason: string; readonly askedAt: string; readonly doneAt: string | null; readonly askedByMe: boolean };

/** Destroying a file: a reviewer asks with a reason, an admin who is somebody else confirms. */
export function Destroy({ which, asked }: { which: WhichFile; asked: Asked | null }) {
  const [open, setOpen] = useState(false);
  const reviewer = useMay('reviewer');
  if (asked !== null && asked.doneAt !== null) return <p className="small">The file was destroyed, {momentWords(asked.doneAt)}: {asked.reason}</p>;
  if (!reviewer) return null;
  return (
    <section aria-labelledby="destroy">
      <h2 id="destroy">Destroy the file</h2>
      {asked === null ? (
        <>
          <p className="small">Its bytes, the mail that carried it, its words, pictures and copies go, for ever. A reviewer asks, and an admin who is somebody else confirms.</p>
          <p><Button look="second" onClick={() => setOpen(true)}>Ask to have it destroyed</Button></p>
        </>
      ) : <AskedFor asked={asked} />}
      {open && <Ask which={which} onDone={() => setOpen(false)} />}
    </section>
  );
}

/** What somebody asked to have destroyed: an admin who is somebody else confirms, or it is taken back. */
export function AskedFor({ asked }: { asked: Asked }) {
  const [confirming, setConfirming] = useState(false);
  const withdraw = useWithdrawDestruction();
  const admin = useMay('admin');
  return (
    <div className="stack tight">
      <Note tone="late"><p><strong>{asked.askedByMe ? 'You' : 'Somebody'} asked to have it destroyed</strong>, {momentWords(asked.askedAt)}: “{asked.reason}” Nothing has happened to it yet. {asked.askedByMe ? 'An admin who is somebody else has to confirm.' : admin ? 'It takes you to confirm.' : 'An admin has to confirm.'}</p></Note>
      <div className="row">
        {admin && !asked.askedByMe && <Button look="second" onClick={() => setConfirming(true)}>Destroy it…</Button>}
        <Button look="plain" disabled={withdraw.isPending} onClick={() => withdraw.mutate({ id: asked.id })}>Take that back</Button>
      </div>
      <Trouble text={fileTrouble(withdraw.error)} />
      {confirming && <Confirm id={asked.id} onDone={() => setConfirming(false)} />}
    </div>
  );
}

function Ask({ which, onDone }: { which: WhichFile; onDone: () => void }) {
  const ask = useAskToDestroy();
  const [reason, setReason, forget] = useKeptState(`destroy:${'attachmentId' in which ? which.attachmentId : which.documentId}`, '');
  return (
    <Asking title="Ask to have this file destroyed?" action="Ask for it" pending={ask.isPending || reason.trim() === ''} trouble={fileTrouble(ask.error)} onYes={() => ask.mutate({ ...which, reason: reason.trim() }, { onSuccess: () => { forget(); onDone(); } })} onNo={onDone}>
      <p>Nothing happens to it until an admin who is somebody else confirms. A hash, your reason and the day stay on record for ever.</p>
      <TextArea id="destroy-reason" label="Why" hint="None of the data in it. For example: the council asked for it back on 3 March." rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Asking>
  );
}

function Confirm({ id, onDone }: { id: string; onDone: () => void }) {
  const confirm = useConfirmDestruction();
  const [typed, setTyped] = useState('');
  return (
    <Asking title="Destroy this file for ever?" action="Destroy it" pending={confirm.isPending || typed.trim().toLowerCase() !== typedWord} trouble={fileTrouble(confirm.error)} onYes={() => confirm.mutate({ id }, { onSuccess: onDone })} onNo={onDone}>
      <p>This cannot be undone. Backups keep it until they expire; the guide for operators says when.</p>
      <TextField id="destroy-typed" label={`Type “${typedWord}” to go on`} autoComplete="off" spellCheck={false} value={typed} onChange={(event) => setTyped(event.target.value)} />
    </Asking>
  );
}
