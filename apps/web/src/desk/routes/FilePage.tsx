import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Button, ButtonLink, Note } from '../../components/index.ts';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { paths } from '../../lib/paths.ts';
import { useMay } from '../../lib/signed-in.ts';
import { fileTrouble } from '../features/documents/file-problem-text.ts';
import { useBegin, useFile, useSearchFile } from '../features/documents/file-queries.ts';
import { HiddenList } from '../features/documents/hidden/HiddenList.tsx';
import { CloseFile } from '../features/documents/incidents/CloseFile.tsx';
import { Destroy } from '../features/documents/incidents/Destroy.tsx';
import { FailedRedaction } from '../features/documents/incidents/FailedRedaction.tsx';
import { Prepare } from '../features/documents/marking/Prepare.tsx';
import { DocumentsOfFile } from '../features/documents/viewer/DocumentsOfFile.tsx';
import { FileHead, Remarks } from '../features/documents/viewer/FileHead.tsx';
import { pointedOut } from '../features/documents/viewer/pointed-out.ts';
import { SearchInside } from '../features/documents/viewer/SearchInside.tsx';
import { Viewer } from '../features/documents/viewer/Viewer.tsx';
import styles from '../features/documents/viewer/file-page.module.css';
import type { FileView } from '../features/documents/viewer/views.ts';

/** A file a council sent: its pages, a search inside, and what is hidden in it. */
export function FilePage() {
  const { attachmentId } = useParams({ from: '/desk/files/$attachmentId' });
  const file = useFile(attachmentId);
  return <Fetched query={file} what="this file" page declined={fileTrouble}>{(view) => <File key={attachmentId} file={view} />}</Fetched>;
}

function File({ file }: { file: FileView }) {
  const choice = useSearch({ from: '/desk/files/$attachmentId' });
  const navigate = useNavigate();
  const field = useRef<HTMLDivElement>(null);
  const [closing, setClosing] = useState(false);
  const mayClose = useMay('coordinator', 'reviewer') && file.closed === null;
  const { attachmentId, pages } = file;
  const current = pages.find(({ number }) => String(number) === choice.page)?.number ?? pages[0]?.number ?? 1;
  const q = choice.q?.trim() ?? '';
  const found = useSearchFile(attachmentId, q);
  const go = (page: number, more: { q?: string | undefined; at?: string | undefined } = { q: choice.q }) => void navigate({ to: '/desk/files/$attachmentId', params: { attachmentId }, search: { page: String(page), ...more }, resetScroll: false, replace: true });
  const at = /^found-(\d+)$/.exec(choice.at ?? '')?.[1];
  const failedRedaction = file.heldBack || file.hidden.some(({ kind }) => kind === 'text-under-box');
  const search = (words: string) => go(current, words === '' ? {} : { q: words });
  return (
    <article className={styles.file} data-wide>
      <FileHead file={file} />
      <Remarks file={file} />
      {failedRedaction && <FailedRedaction file={file} mayClose={mayClose} onClose={() => setClosing(true)} />}
      {!failedRedaction && file.closed !== null && <Note tone="late"><p><strong>This file is closed.</strong> Only {file.closed.to.join(' and ')} can open it. Do not pass it on.</p></Note>}
      <div className={styles.columns}>
        <div className={styles.main}>
          {pages.length > 0 && <Viewer file={file} current={current} pointed={pointedOut({ file, current, q, found: q === '' ? [] : (found.data ?? []), at: choice.at })} onGo={go} onFind={() => field.current?.querySelector('input')?.focus()} />}
        </div>
        <aside aria-label="About this file" className={styles.side}>
          {pages.length > 0 && <SearchInside key={q} file={file} q={q} at={at === undefined ? null : Number(at)} found={found.data} searching={found.isFetching && found.isPlaceholderData} trouble={fileTrouble(found.error)} field={field} onSearch={search} />}
          {file.reading.state === 'read' && <HiddenList file={file} />}
          <DocumentsOfFile file={file} />
          <BeginDocument file={file} filled={!failedRedaction || (!file.heldBack && file.closed === null)} />
          {mayClose && !failedRedaction && <section aria-labelledby="by-accident"><h2 id="by-accident">Released by accident?</h2><p className="small">If it holds what nobody should have sent, close it to everybody but two people.</p><p><Button look="second" onClick={() => setClosing(true)}>Close the file and tell the council</Button></p></section>}
          {file.documents.length === 0 && file.reading.state !== 'waiting' && <Destroy which={{ attachmentId }} asked={null} />}
        </aside>
      </div>
      {closing && <CloseFile which={{ attachmentId }} why={failedRedaction ? 'Words can be read under boxes that were meant to cover them.' : ''} onCancel={() => setClosing(false)} onClosed={(id) => void navigate({ to: '/desk/incidents/$incidentId', params: { incidentId: id } })} />}
    </article>
  );
}

function BeginDocument({ file, filled }: { file: FileView; filled: boolean }) {
  const begin = useBegin();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  if (!file.mayPrepare || file.reading.state !== 'read') return null;
  const { attachmentId, council } = file;
  return (
    <section aria-labelledby="prepare">
      <h2 id="prepare">Prepare to publish</h2>
      {open ? (
        <Prepare attachmentId={attachmentId} council={council.name} pending={begin.isPending} trouble={fileTrouble(begin.error)} onBegin={(called) => begin.mutate({ attachmentId, ...called }, { onSuccess: ({ id }) => void navigate({ to: '/desk/documents/$documentId', params: { documentId: id } }) })} />
      ) : (
        <>
          <p className="small">Say what it is, mark what has to come out, and have a copy made that can be shown. The file itself is never changed.</p>
          <p>{file.documents.length === 0 ? <Button look={filled ? 'first' : 'second'} onClick={() => setOpen(true)}>Prepare to publish</Button> : <Button look="second" onClick={() => setOpen(true)}>Prepare another paper from it</Button>}</p>
        </>
      )}
      {file.closed !== null && <p className="small"><ButtonLink look="plain" href={paths.review}>See the closed files</ButtonLink></p>}
    </section>
  );
}
