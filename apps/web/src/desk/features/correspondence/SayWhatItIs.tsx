import type { Outcome, PaperAsked } from '@openvalve/domain';
import { useState } from 'react';
import { Button, ButtonLink, Choice, FieldGroup, LetterSheet, LetterText, TextField } from '../../../components/index.ts';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { paths } from '../../../lib/paths.ts';
import { fileSize } from '../../../lib/words.ts';
import { AnswerByPaper } from './AnswerByPaper.tsx';
import { ExemptionsPicker } from './ExemptionsPicker.tsx';
import { correspondenceTrouble } from './problem-text.ts';
import { useClassify, type MessageView, type RequestView } from './queries.ts';
import { classificationOf, takesGrounds, unread, type Reading } from './what-it-is.ts';
import styles from './correspondence.module.css';

const kinds: readonly [NonNullable<Reading['as']>, string, string][] = [
  ['acknowledgement', 'An acknowledgement', 'It has the request. Changes nothing in law.'],
  ['clarification_request', 'A question it needs answered first', 'Its clock stops until it has the answer, then begins again. Advice to narrow the request is not this.'],
  ['extension_notice', 'It wants more time', 'To weigh the public interest. Only some exemptions allow it.'],
  ['response', 'Its answer', 'It gives, refuses, or says it does not hold what was asked.'],
  ['other', 'Something else', 'Advice, a courtesy, a notice. Changes nothing.'],
];

const answers: readonly [Outcome | 'each', string][] = [
  ['disclosed_in_full', 'All given in full'], ['disclosed_in_part', 'All given in part'], ['refused', 'All refused'], ['not_held', 'None is held'], ['each', 'It differs from paper to paper'],
];

/** The second step: reading a message and saying what it is. A person decides; a mistake can be struck out later. */
export function SayWhatItIs({ request, message, asked, onSaid }: { request: RequestView; message: MessageView; asked: readonly PaperAsked[]; onSaid: () => void }) {
  const classify = useClassify();
  const [reading, setReading] = useState<Reading>(unread);
  const [tried, setTried] = useState(false);
  const put = (change: Partial<Reading>) => setReading({ ...reading, ...change });
  const said = classificationOf(reading, asked);

  const say = () => {
    setTried(true);
    if (!said.ok) return;
    const councilReference = reading.reference.trim();
    classify.mutate(
      { requestId: request.requestId, messageId: message.id, classification: said.value, ...(councilReference === '' ? {} : { councilReference }) },
      { onSuccess: onSaid },
    );
  };
  const onSubmit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    say();
  };
  return (
    <div className={styles.columns}>
      <TheMessage message={message} />
      <form className={`stack ${styles.form}`} noValidate onSubmit={onSubmit}>
        <FieldGroup id="what" legend="What is it?">
          {kinds.map(([as, words, hint]) => <Choice key={as} type="radio" name="what" id={`what-${as}`} hint={hint} checked={reading.as === as} onChange={() => put({ as })}>{words}</Choice>)}
        </FieldGroup>
        {reading.as === 'acknowledgement' && message.councilReference === null && (
          <TextField id="reference" label="Its reference, if it gives one" value={reading.reference} onChange={(event) => put({ reference: event.target.value })} />
        )}
        {reading.as === 'extension_notice' && <MoreTime reading={reading} put={put} />}
        {reading.as === 'response' && (
          <>
            <FieldGroup id="answer" legend="What did it answer?">
              {answers.map(([all, words]) => <Choice key={all} type="radio" name="answer" checked={reading.all === all} onChange={() => put({ all })}>{words}</Choice>)}
            </FieldGroup>
            {reading.all === 'each' && <AnswerByPaper asked={asked} reading={reading} onChange={put} />}
            {reading.all !== 'each' && takesGrounds(reading.all) && (
              <ExemptionsPicker id="grounds" legend="Exemptions it names" hint={reading.all === 'refused' ? 'A refusal has to name at least one.' : 'If it names any for what it left out.'} chosen={reading.exemptions['all'] ?? []} onChange={(codes) => put({ exemptions: { ...reading.exemptions, all: codes } })} />
            )}
          </>
        )}
        <div className="row">
          <Button type="submit" disabled={classify.isPending}>Record what it is</Button>
          <ButtonLink look="plain" href={paths.request(request.requestId)}>Say it later</ButtonLink>
        </div>
        <Trouble text={tried && !said.ok ? said.missing : correspondenceTrouble(classify.error)} />
      </form>
    </div>
  );
}

function MoreTime({ reading, put }: { reading: Reading; put: (change: Partial<Reading>) => void }) {
  return (
    <>
      <ExemptionsPicker id="grounds" legend="Exemptions it names" hint="Time can only be extended to weigh the public interest under a qualified exemption, and only within the first 20 days." chosen={reading.exemptions['all'] ?? []} onChange={(codes) => put({ exemptions: { ...reading.exemptions, all: codes } })} />
      <TextField id="until" type="date" label="The day it promises, if it names one" value={reading.until} onChange={(event) => put({ until: event.target.value })} />
    </>
  );
}

function TheMessage({ message }: { message: MessageView }) {
  const envelope = [
    ...(message.from ? [{ name: 'From', value: message.from }] : []),
    ...(message.subject ? [{ name: 'Subject', value: <strong>{message.subject}</strong> }] : []),
  ];
  return (
    <section aria-labelledby="message" className={styles.message}>
      <h2 id="message">What came</h2>
      <div className={styles.sheet}>
        <LetterSheet envelope={envelope.length > 0 ? envelope : undefined}>{message.body?.trim() ? <LetterText text={message.body} /> : <p className="quiet">No words, only files.</p>}</LetterSheet>
      </div>
      {message.attachments.length > 0 && (
        <ul className={styles.files} aria-label="Files that came with it">
          {message.attachments.map((file) => <li key={file.id}><a href={paths.file(file.id)} download>{file.filename}</a><span className="fine">{fileSize(file.size)}</span></li>)}
        </ul>
      )}
    </section>
  );
}
