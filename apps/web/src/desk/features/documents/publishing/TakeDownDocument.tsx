import { TakeDownWhy, takeDownWords } from '@openvalve/domain';
import type { DocumentView } from '@openvalve/server/router';
import { useState } from 'react';
import { SelectField, TextArea, TextField } from '../../../../components/index.ts';
import { now } from '../../../../lib/page-facts.ts';
import { Asking } from '../../../../lib/page/Asking.tsx';
import { fileTrouble } from '../file-problem-text.ts';
import { useTakeDownDocument } from '../file-queries.ts';
import { fieldsOf, momentOf } from '../incidents/moments.ts';
import styles from './publishing.module.css';

const reasons = TakeDownWhy.exclude(['replaced']);

/** Takes a document down: why, in words for readers, and since when it is known. */
export function TakeDownDocument({ publication, onDone }: { publication: DocumentView['publications'][number]; onDone: () => void }) {
  const take = useTakeDownDocument();
  const [began] = useState(() => fieldsOf(now()));
  const [why, setWhy] = useState<typeof reasons.options[number]>('personal-data');
  const [words, setWords] = useState('');
  const [day, setDay] = useState(began.day);
  const [hour, setHour] = useState(began.hour);
  const reportedAt = momentOf(day, hour);
  return (
    <Asking
      title="Take it down?"
      action="Take it down now"
      otherwise="No, leave it up"
      pending={take.isPending || words.trim() === '' || reportedAt === null}
      trouble={fileTrouble(take.error)}
      onYes={() => reportedAt !== null && take.mutate({ publicationId: publication.id, why, words: words.trim(), reportedAt }, { onSuccess: onDone })}
      onNo={onDone}
    >
      <p>Its pages, pictures, words, search and downloads are gone at once. Its address says that it was taken down, and why; so does the public list of corrections, with how long it took.</p>
      <SelectField id="take-down-why" label="Why" value={why} onChange={(event) => setWhy(reasons.parse(event.target.value))}>
        {reasons.options.map((each) => <option key={each} value={each}>{takeDownWords[each]}</option>)}
      </SelectField>
      <TextArea id="take-down-words" label="In words for readers" hint="What was wrong, without saying it again." rows={3} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} />
      <div className={styles.days}>
        <TextField id="reported-day" type="date" label="Reported on" value={day} max={began.day} onChange={(event) => setDay(event.target.value)} />
        <TextField id="reported-hour" type="time" label="At" value={hour} onChange={(event) => setHour(event.target.value)} />
      </div>
    </Asking>
  );
}
