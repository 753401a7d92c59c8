import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, Filters } from '../../components/index.ts';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { paths } from '../../lib/paths.ts';
import { useMay } from '../../lib/signed-in.ts';
import { Compare } from '../features/documents/copies/Compare.tsx';
import { CopiesList } from '../features/documents/copies/CopiesList.tsx';
import { copyToSee } from '../features/documents/copies/copy-words.ts';
import { CalledHere } from '../features/documents/document/CalledHere.tsx';
import { NextStep } from '../features/documents/document/NextStep.tsx';
import { fileTrouble } from '../features/documents/file-problem-text.ts';
import { useDocument, useProvenance } from '../features/documents/file-queries.ts';
import { HiddenList } from '../features/documents/hidden/HiddenList.tsx';
import { CloseFile } from '../features/documents/incidents/CloseFile.tsx';
import { Destroy } from '../features/documents/incidents/Destroy.tsx';
import { MarkingDesk } from '../features/documents/marking/MarkingDesk.tsx';
import { Publications } from '../features/documents/publishing/Publications.tsx';
import { stageWords } from '../features/documents/stage-words.ts';
import type { DocumentView } from '../features/documents/viewer/views.ts';
import styles from '../features/documents/document/document.module.css';
import { NotForYou } from '../shell/NotForYou.tsx';

/** A document on its way to being public: its stage, the one next step, what is marked, and the copy beside the original. */
export function DocumentPage() {
  return useMay('reviewer') ? <One /> : <NotForYou what="Publishing" who="reviewers" />;
}

function One() {
  const { documentId } = useParams({ from: '/desk/documents/$documentId' });
  const document = useDocument(documentId);
  return <Fetched query={document} what="this document" page declined={fileTrouble}>{(view) => <Document key={documentId} document={view} />}</Fetched>;
}

function Document({ document }: { document: DocumentView }) {
  const { title, council, stage, file } = document;
  const done = () => window.scrollTo({ top: 0 });
  return (
    <article data-wide>
      <header className={styles.head}>
        <p className="kicker"><a href={paths.review}>To publish</a> / {council.name}</p>
        <Heading tab={title} className={styles.name}>{title}</Heading>
        <p className="lead">{stageWords[stage].sentence}</p>
      </header>
      <div className={styles.next}>{file === null || stage !== 'approved' ? <NextStep document={document} origin={null} onPublished={done} /> : <WithOrigin document={document} onPublished={done} />}</div>
      {file !== null && stage !== 'destroyed' && <Work document={document} file={file} />}
      <About document={document} />
    </article>
  );
}

function WithOrigin({ document, onPublished }: { document: DocumentView; onPublished: () => void }) {
  const provenance = useProvenance(document.id);
  const unknown = { howReceived: 'answer-to-request', askedOn: null, givenOn: null, exemptions: [], licence: 'disclosed-under-foi', thirdParty: null } as const;
  return <NextStep document={document} origin={provenance.data ?? (provenance.isError ? unknown : null)} onPublished={onPublished} />;
}

/** Marking what comes out, or looking at the original beside the copy. */
function Work({ document, file }: { document: DocumentView; file: NonNullable<DocumentView['file']> }) {
  const choice = useSearch({ from: '/desk/documents/$documentId' });
  const navigate = useNavigate();
  const copy = copyToSee(document);
  const comparing = copy !== null && (choice.do === 'compare' || (choice.do !== 'mark' && ['to-review', 'approved', 'published'].includes(document.stage)));
  const current = file.pages.find(({ number }) => String(number) === choice.page)?.number ?? file.pages[0]?.number ?? 1;
  const go = (page: number) => void navigate({ to: '/desk/documents/$documentId', params: { documentId: document.id }, search: { page: String(page), do: comparing ? 'compare' : 'mark' }, resetScroll: false, replace: true });
  if (file.pages.length === 0) return null;
  return (
    <>
      <div className={styles.ways}>
        <Filters
          label="What to look at"
          items={[
            { href: paths.document(document.id, { page: choice.page, do: 'mark' }), label: 'Mark what comes out', count: document.marks.length, current: !comparing },
            ...(copy === null ? [] : [{ href: paths.document(document.id, { page: choice.page, do: 'compare' }), label: `The original beside copy ${copy.number}`, current: comparing }]),
          ]}
        />
      </div>
      {comparing ? <Compare document={document} file={file} copy={copy} current={current} onGo={go} /> : <MarkingDesk document={document} file={file} current={current} at={choice.at} onGo={go} />}
    </>
  );
}

function About({ document }: { document: DocumentView }) {
  const navigate = useNavigate();
  const [closing, setClosing] = useState(false);
  const which = { documentId: document.id };
  return (
    <div className={styles.about}>
      <div>
        <CalledHere document={document} />
        <Publications publications={document.publications} />
        <CopiesList copies={document.copies} />
        {document.stage !== 'destroyed' && document.incident === null && <section aria-labelledby="by-accident"><h2 id="by-accident">Released by accident?</h2><p className="small">Close it to everybody but two people, take everything of it down, and tell the council.</p><p><Button look="second" onClick={() => setClosing(true)}>Close the file and tell the council</Button></p></section>}
        <Destroy which={which} asked={document.destruction} />
      </div>
      <div>{document.file?.reading.state === 'read' && <HiddenList file={document.file} />}</div>
      {closing && <CloseFile which={which} onCancel={() => setClosing(false)} onClosed={(id) => void navigate({ to: '/desk/incidents/$incidentId', params: { incidentId: id } })} />}
    </div>
  );
}
