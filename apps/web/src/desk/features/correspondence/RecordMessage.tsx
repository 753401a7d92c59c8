import { useState } from 'react';
import { Button, ButtonLink, SelectField, TextArea, TextField, Field } from '../../../components/index.ts';
import { useKeptState } from '../../../lib/kept-words.ts';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { paths } from '../../../lib/paths.ts';
import { textIn, type UploadResult } from '../../../lib/upload.ts';
import { counted, fileSize } from '../../../lib/words.ts';
import { filesTrouble } from './files.ts';
import { uploadTrouble } from './problem-text.ts';
import { useRecordMessage, type MessageFields, type RequestView } from './queries.ts';
import styles from './correspondence.module.css';

/** The first step: what came, from whom and when. Words and files, put on record as they are. */
export function RecordMessage({ request, onRecorded }: { request: RequestView; onRecorded: (messageId: string | null) => void }) {
  const { requestId, council, today, channel } = request;
  const [fields, setFields, forget] = useKeptState<MessageFields>(`answer:${requestId}`, {
    text: '', receivedOn: today, from: '', subject: '', cameBy: channel === null || channel === 'tracker' ? 'own-email' : channel, councilReference: '',
  });
  const [files, setFiles] = useState<File[]>([]);
  const [result, setResult] = useState<UploadResult | null>(null);
  const { record, share } = useRecordMessage(requestId);
  const put = (change: Partial<MessageFields>) => setFields({ ...fields, ...change });
  const wrongFiles = filesTrouble(files);
  const nothing = fields.text.trim() === '' && files.length === 0;
  const busy = share !== null;

  const send = async () => {
    if (busy || wrongFiles) return;
    if (nothing) return setResult({ ok: false, status: 409, problem: { code: 'nothing_received' }, words: null });
    const answer = await record(fields, files);
    setResult(answer);
    if (!answer.ok) return;
    forget();
    onRecorded(textIn(answer, 'messageId'));
  };

  return (
    <form className={`stack ${styles.form} ${styles.below}`} noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <TextArea id="text" label="Paste what it wrote" hint="The whole message. Leave it empty if there is only a file." rows={10} value={fields.text} onChange={(event) => put({ text: event.target.value })} />
      <ChooseFiles files={files} error={wrongFiles} onChange={setFiles} />
      <div className={styles.pair}>
        <TextField id="received-on" type="date" label="It came on" value={fields.receivedOn} max={today} onChange={(event) => put({ receivedOn: event.target.value })} />
        <SelectField id="came-by" label="It came by" value={fields.cameBy} onChange={(event) => put({ cameBy: event.target.value })}>
          <option value="own-email">mail to me</option>
          <option value="whatdotheyknow">WhatDoTheyKnow</option>
          <option value="council-form">the council’s own site</option>
          <option value="post">post</option>
        </SelectField>
        <TextField id="from" label="Who sent it" hint="The name or address at its top." value={fields.from} onChange={(event) => put({ from: event.target.value })} />
        <TextField id="reference" label="Its reference, if it gives one" hint="For example FOI-1234." value={fields.councilReference} onChange={(event) => put({ councilReference: event.target.value })} />
      </div>
      <TextField id="subject" label="Its subject, if it has one" value={fields.subject} onChange={(event) => put({ subject: event.target.value })} />
      <p className="fine">Only this team can open it. Nothing of it is public before a reviewer has looked for personal data.</p>
      <div className="row">
        <Button type="submit" disabled={busy || wrongFiles !== null}>{busy ? 'Putting it on record…' : 'Put it on record'}</Button>
        <ButtonLink look="plain" href={paths.request(requestId)}>Back to {council.name}</ButtonLink>
      </div>
      {busy && <Progress share={share} files={files} />}
      <Trouble text={uploadTrouble(result)} />
    </form>
  );
}

function ChooseFiles({ files, error, onChange }: { files: readonly File[]; error: string | null; onChange: (files: File[]) => void }) {
  return (
    <div className="stack tight">
      <Field id="files" label="Its files" hint="Several at once if you like, up to 50 MB each: workbooks, PDFs, letters." error={error}>
        {(control) => (
          <input
            {...control}
            type="file"
            multiple
            onChange={(event) => {
              onChange([...files, ...(event.target.files ?? [])]);
              // Emptied, so that the same file can be chosen again after it was taken out.
              event.target.value = '';
            }}
          />
        )}
      </Field>
      {files.length > 0 && (
        <ul className={styles.files} aria-label="Files chosen">
          {files.map((file, at) => (
            <li key={`${file.name} ${file.size} ${at}`}>
              <span>{file.name} <span className="fine">{fileSize(file.size)}</span></span>
              <Button look="plain" small onClick={() => onChange(files.filter((_, index) => index !== at))}>Take out<span className="hide"> {file.name}</span></Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Progress({ share, files }: { share: number; files: readonly File[] }) {
  const size = fileSize(files.reduce((sum, file) => sum + file.size, 0));
  const percent = Math.round(share * 100);
  const words = files.length === 0 ? 'Sending the words.' : share < 1 ? `Sending ${counted(files.length, 'file')}, ${percent}% of ${size}.` : 'All sent. The server is writing it down.';
  return (
    <div className={styles.progress}>
      <progress max={100} value={percent} aria-label="How much has been sent" />
      <p role="status" className="small">{words}</p>
    </div>
  );
}
