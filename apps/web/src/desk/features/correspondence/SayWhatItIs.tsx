import { useState } from 'react';
import { Button, ButtonLink, Note, TextField } from '../../../components/index.ts';
import { useKeptState } from '../../../lib/kept-words.ts';
import { MailSheet } from '../../../lib/mail/MailSheet.tsx';
import { ReportSentOn } from '../../../lib/mail/ReportSentOn.tsx';
import { SenderInQuestion } from '../../../lib/mail/Sender.tsx';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { paths } from '../../../lib/paths.ts';
import { useMay } from '../../../lib/signed-in.ts';
import { DecisionNotice } from './DecisionNotice.tsx';
import { ExemptionsPicker } from './ExemptionsPicker.tsx';
import { KindChoice } from './KindChoice.tsx';
import { correspondenceTrouble } from './problem-text.ts';
import { useClassify, type MessageView, type RequestView } from './queries.ts';
import { QuestionAbout } from './QuestionAbout.tsx';
import { classificationOf, outstanding, suggested, type AskedFor, type Reading } from './what-it-is.ts';
import { WordsOnPapers } from './WordsOnPapers.tsx';
import styles from './correspondence.module.css';

/** The second step: reading a message and saying what it is. A person decides; a mistake can be struck out later. */
export function SayWhatItIs({ request, message, papers, onSaid }: { request: RequestView; message: MessageView; papers: AskedFor; onSaid: () => void }) {
  const classify = useClassify();
  const [reading, setReading, forget] = useKeptState<Reading>(`reading:${message.id}`, suggested(message.reading, papers));
  const [tried, setTried] = useState(false);
  const put = (change: Partial<Reading>) => setReading({ ...reading, ...change });
  const said = classificationOf(reading, papers);

  const say = () => {
    setTried(true);
    if (!said.ok) return;
    const councilReference = reading.reference.trim();
    classify.mutate(
      { requestId: request.requestId, messageId: message.id, classification: said.value, ...(councilReference === '' ? {} : { councilReference }) },
      { onSuccess: () => { forget(); onSaid(); } },
    );
  };
  const onSubmit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    say();
  };
  return (
    <div className={styles.columns}>
      <TheMessage request={request} message={message} />
      <form className={`stack ${styles.form}`} noValidate onSubmit={onSubmit}>
        {papers.asked.length === 0 && <NothingAsked request={request} message={message} />}
        {message.reading?.as && reading.as !== null && <p className="small quiet">Filled in from what the message seems to say{message.reading.rests && ': the marked sentence'}. Look at it, and change what is wrong.</p>}
        <KindChoice request={request} asked={papers.asked.length > 0} chosen={reading.as} onChoose={(as) => put({ as, all: null })} />
        {reading.as === 'acknowledgement' && message.councilReference === null && (
          <TextField id="reference" label="Its reference, if it gives one" value={reading.reference} onChange={(event) => put({ reference: event.target.value })} />
        )}
        {reading.as === 'clarification_request' && <QuestionAbout papers={outstanding(papers)} chosen={reading.questionAbout} onChange={(questionAbout) => put({ questionAbout })} />}
        {reading.as === 'extension_notice' && <MoreTime request={request} reading={reading} put={put} />}
        {(reading.as === 'response' || reading.as === 'review_outcome') && <WordsOnPapers papers={papers} reading={reading} onChange={put} />}
        {reading.as === 'decision_notice' && <DecisionNotice reading={reading} today={request.today} onChange={put} />}
        <div className="row">
          <Button type="submit" disabled={classify.isPending}>Record what it is</Button>
          <ButtonLink look="plain" href={paths.request(request.requestId)}>Say it later</ButtonLink>
        </div>
        <Trouble text={tried && !said.ok ? said.missing : correspondenceTrouble(classify.error)} />
      </form>
    </div>
  );
}

/** The council has no letter of this request: what came answers another, or shows that a letter arrived after all, or changes nothing. */
function NothingAsked({ request: { council, requestId, stage }, message }: { request: RequestView; message: MessageView }) {
  const coordinator = useMay('coordinator') && message.mail !== null;
  const page = <a href={paths.request(requestId)}>on the request’s page</a>;
  return (
    <Note>
      <p><strong>On record, {council.name} has no letter of this request.</strong> So what came cannot be its answer.</p>
      <ul className="small stack tight">
        {stage === 'draft' && <li>It is its answer all the same? Then the letter did arrive: {page} strike out that it came back, or record that it went another way. Then say what this is.</li>}
        <li>It answers another request? {coordinator ? <>Take it there: {page}, <em>It belongs elsewhere</em>.</> : 'A coordinator can file it there.'}</li>
        <li>It is of no use? Then it is <em>Something else</em>, and changes nothing.</li>
      </ul>
    </Note>
  );
}

function MoreTime({ request, reading, put }: { request: RequestView; reading: Reading; put: (change: Partial<Reading>) => void }) {
  return (
    <>
      <ExemptionsPicker id="grounds" legend="Exemptions it names" hint={request.regime === 'EIR' ? 'Under the Environmental Information Regulations none is needed: the request has to be large and complex.' : 'Time can only be extended to weigh the public interest under a qualified exemption, and only within the first 20 days.'} chosen={reading.exemptions['all'] ?? []} onChange={(codes) => put({ exemptions: { ...reading.exemptions, all: codes } })} />
      <TextField id="until" type="date" label="The day it promises, if it names one" value={reading.until} onChange={(event) => put({ until: event.target.value })} />
    </>
  );
}

function TheMessage({ request, message }: { request: RequestView; message: MessageView }) {
  return (
    <section aria-labelledby="message" className={styles.message}>
      <h2 id="message">What came</h2>
      <div className={`stack ${styles.sheet}`}>
        <MailSheet message={message} />
        <SenderInQuestion request={request} message={message} />
        <ReportSentOn request={request} message={message} />
      </div>
    </section>
  );
}
