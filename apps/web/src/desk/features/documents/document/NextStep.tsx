import { TakeDownWhy, takeDownWords } from '@openvalve/domain';
import type { DocumentView, ProvenanceView } from '@openvalve/server/router';
import { useState } from 'react';
import { Button, ButtonLink, Sheet } from '../../../../components/index.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { paths } from '../../../../lib/paths.ts';
import { useSignedIn } from '../../../../lib/signed-in.ts';
import { beforeCopying, copyToSee, whyNotWords } from '../copies/copy-words.ts';
import { ReviewCopy } from '../copies/ReviewCopy.tsx';
import { fileTrouble } from '../file-problem-text.ts';
import { useMakeCopy } from '../file-queries.ts';
import { suspectsLeft } from '../marking/suspects.ts';
import { PublishForm } from '../publishing/PublishForm.tsx';
import { TakeDownDocument } from '../publishing/TakeDownDocument.tsx';
import { momentWords } from '../incidents/moments.ts';

/** The one thing to do next with a document, by its stage. `origin`: null while the request is still fetched. */
export function NextStep({ document, origin, onPublished }: { document: DocumentView; origin: ProvenanceView | null; onPublished: () => void }) {
  const latest = document.copies[0];
  switch (document.stage) {
    case 'preparing': return <Box title="Mark what has to come out, then have the copy made"><MakeCopy document={document} action="Make the copy" /></Box>;
    case 'taken-down': return <Box title="It can be prepared anew">{whyTakenDown(document)}<MakeCopy document={document} action="Make a new copy" /></Box>;
    case 'being-made': return <Box title="Wait for the copy"><p role="status">A copy is being made: drawn anew page by page, and looked through by a second program. It takes seconds for a letter and minutes for a thick book. You can leave; it appears by itself.</p></Box>;
    case 'copy-failed': return <Box title="No copy could be made"><p><strong>{latest?.whyNot ?? 'It did not say why.'}</strong></p><p>Nothing half-made was kept.</p><MakeCopy document={document} action="Make the copy again" /></Box>;
    case 'sent-back': return <Box title="Change what was asked for, then make the copy again">{latest?.review && <p>{latest.review.by} sent it back, {momentWords(latest.review.at)}: “{latest.review.note}”</p>}<MakeCopy document={document} action="Make the copy again" /></Box>;
    case 'to-review': return <ToReview document={document} />;
    case 'approved': return latest === undefined ? null : <Box title="Publish it">{origin === null ? <p role="status">Fetching where it comes from…</p> : <PublishForm document={document} copy={latest} origin={origin} onPublished={onPublished} />}</Box>;
    case 'published': return <Published document={document} />;
    case 'closed': return <Box title="It is closed">{document.incident ? <><p>{document.incident.why}</p><p><ButtonLink href={paths.incident(document.incident.id)}>See what has to be done</ButtonLink></p></> : <p>Two people can open it.</p>}</Box>;
    case 'destroyed': return null;
  }
}

const Box = ({ title, children }: { title: string; children: React.ReactNode }) => <Sheet as="section" next labelledBy="next-step"><h2 id="next-step">{title}</h2>{children}</Sheet>;

/** Why it went, where it was up last. */
function whyTakenDown({ publications }: DocumentView) {
  const last = publications.find(({ takenDownAt }) => takenDownAt !== null);
  const why = TakeDownWhy.safeParse(last?.why);
  return last?.takenDownAt ? <p><strong>Taken down {momentWords(last.takenDownAt)}.</strong> {why.success && takeDownWords[why.data]}</p> : null;
}

function MakeCopy({ document: { id, version, marks, file }, action }: { document: DocumentView; action: string }) {
  const make = useMakeCopy();
  const suspects = file === null ? 0 : suspectsLeft(file, marks, new Set()).length;
  const read = file?.reading.state === 'read';
  return (
    <>
      <p>{read ? beforeCopying(marks.length, suspects) : 'The file is not read yet, so no copy can be made of it.'}</p>
      <div className="row"><Button disabled={make.isPending || !read} onClick={() => make.mutate({ documentId: id, version })}>{action}</Button></div>
      <Trouble text={fileTrouble(make.error)} />
    </>
  );
}

function ToReview({ document }: { document: DocumentView }) {
  const { realName } = useSignedIn();
  const copy = copyToSee(document);
  const { mayApprove, whyNotApprove: why, marks } = document;
  if (copy === null) return null;
  return (
    <Box title={mayApprove ? 'Look through the copy, then decide' : 'It waits for somebody else'}>
      {mayApprove
        ? <p>The original and the copy stand side by side below. {copy.leftOut.length > 0 && `The copy is without ${copy.leftOut.join(', ')}.`}</p>
        : <p><strong>{why === null ? '' : whyNotWords(why, marks, realName)}</strong> Whoever looks next finds it under “To publish”.</p>}
      {(mayApprove || why === 'own_marks') && <ReviewCopy copy={copy} mayApprove={mayApprove} />}
    </Box>
  );
}

function Published({ document }: { document: DocumentView }) {
  const [taking, setTaking] = useState(false);
  const up = document.publications.find(({ takenDownAt }) => takenDownAt === null);
  if (up === undefined) return null;
  return (
    <Box title="Anybody can read it">
      <p>Since {momentWords(up.publishedAt)}. Somebody says that something is wrong with it? Take it down first, then look.</p>
      <div className="row"><ButtonLink href={paths.published(up.address)}>Read it as readers do</ButtonLink><Button look="second" onClick={() => setTaking(true)}>Take it down…</Button></div>
      {taking && <TakeDownDocument publication={up} onDone={() => setTaking(false)} />}
    </Box>
  );
}
