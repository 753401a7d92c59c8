import type { DocumentView } from '@openvalve/server/router';
import { useState } from 'react';
import { Button, FactsList } from '../../../../components/index.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { paths } from '../../../../lib/paths.ts';
import { years } from '../../../../lib/register-words.ts';
import { fileTrouble } from '../file-problem-text.ts';
import { useRename } from '../file-queries.ts';
import { CalledFields, calledOf, type Called } from '../marking/Prepare.tsx';

/** What a document is called, whose it is, and the file it is made from. */
export function CalledHere({ document }: { document: DocumentView }) {
  const [changing, setChanging] = useState(false);
  const { council, kindName, period, title, file } = document;
  return (
    <section aria-labelledby="called">
      <h2 id="called">This document</h2>
      <FactsList
        facts={[
          { name: 'Council', value: <a href={paths.council(council.slug)}>{council.name}</a> },
          { name: 'Paper', value: `${kindName}${period === null ? '' : ` ${years(period)}`}` },
          { name: 'Title', value: title },
          ...(file === null ? [] : [{ name: 'Made from', value: <a href={paths.filePage(file.attachmentId)}>{file.filename}</a> }]),
        ]}
      />
      {!changing && document.stage !== 'destroyed' && document.stage !== 'published' && <p><Button look="plain" small onClick={() => setChanging(true)}>Change kind, year or title</Button></p>}
      {changing && <Rename document={document} onDone={() => setChanging(false)} />}
    </section>
  );
}

function Rename({ document: { id, version, kind, period, title, council }, onDone }: { document: DocumentView; onDone: () => void }) {
  const rename = useRename();
  const [called, setCalled] = useState<Called>({ kind, period: period ?? '', title });
  const ready = calledOf(called);
  return (
    <form className="stack tight" noValidate onSubmit={(event) => { event.preventDefault(); if (ready) rename.mutate({ documentId: id, version, ...ready }, { onSuccess: onDone }); }}>
      <CalledFields id="rename" called={called} council={council.name} onChange={setCalled} />
      <div className="row"><Button type="submit" look="second" disabled={rename.isPending || ready === null}>Save</Button><Button look="plain" onClick={onDone}>Leave it as it was</Button></div>
      <Trouble text={fileTrouble(rename.error)} />
    </form>
  );
}
