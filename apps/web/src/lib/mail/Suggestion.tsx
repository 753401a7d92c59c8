import { mediumDay, MessageId, RequestId } from '@openvalve/domain';
import { Button, ButtonLink, ExternalLink } from '../../components/index.ts';
import { Trouble } from '../page/Trouble.tsx';
import { paths } from '../paths.ts';
import { mailTrouble } from './problem-text.ts';
import { useClassify } from './queries.ts';
import { alsoWords, confirmWords, seemsToBe, setsSomething } from './reading-words.ts';
import type { MessageView, ReadingView, RequestView } from './views.ts';
import styles from './mail.module.css';

/**
 * What a message seems to say, with the sentence it rests on, to confirm in one press where that says it all, or to correct. It
 * decides nothing: until somebody presses, nothing has changed.
 */
export function Suggestion({ request, message, first = false }: { request: RequestView; message: MessageView; first?: boolean }) {
  const classify = useClassify();
  const { reading, mail } = message;
  const correct = paths.answer(request.requestId, message.id);
  const words = reading && seemsToBe(reading);
  if (!reading || words === null) return <p className="row"><ButtonLink look={first ? 'first' : 'second'} href={correct}>Say what it is</ButtonLink></p>;
  const blocked = reading.confirm !== null && setsSomething(reading.confirm) && mail?.sender === 'not_recognised';
  const confirm = blocked ? null : reading.confirm;
  const say = () =>
    confirm &&
    classify.mutate({
      requestId: RequestId.parse(request.requestId), messageId: MessageId.parse(message.id), classification: confirm,
      ...(reading.reference && message.councilReference === null ? { councilReference: reading.reference.reference } : {}),
    });
  return (
    <div className="stack">
      <Said reading={reading} words={words} />
      {confirm && <p className="small">{wholeAnswer(confirm)}You can change it afterwards: what was said is struck out, and stays on file.</p>}
      <div className="row">
        {confirm
          ? <><Button look={first ? 'first' : 'second'} disabled={classify.isPending} onClick={say}>{classify.isPending ? 'Recording it…' : confirmWords(confirm)}</Button><ButtonLink look="plain" href={correct}>Correct it</ButtonLink></>
          : <ButtonLink look={first && !blocked ? 'first' : 'second'} href={correct}>Say what it is</ButtonLink>}
      </div>
      <Trouble text={mailTrouble(classify.error)} />
    </div>
  );
}

/** The suggestion itself: what, how sure, resting on what. */
function Said({ reading, words }: { reading: ReadingView; words: string }) {
  const { sure, rests, until, portal, reference } = reading;
  const also = alsoWords(reading);
  return (
    <div className={`${styles.reading} stack tight`}>
      <p>It seems to be <strong>{words}</strong>. {sure === 'likely' ? <span className="quiet">Likely.</span> : <span className="soon">Only possible: look twice.</span>}</p>
      {rests ? <blockquote>“{rests.words}”</blockquote> : <p className="small">Only its subject says so.</p>}
      {also && <p className="small">{also}</p>}
      {until && <p className="small">It names {mediumDay(until)}.</p>}
      {reference && <p className="small">Its reference: {reference.reference}</p>}
      {portal && <p className="small"><strong>Its files are behind a link</strong>{portal.expiresOn && <>, until {mediumDay(portal.expiresOn)}</>}. Fetch them, and put them here: <ExternalLink href={portal.url}>{hostOf(portal.url)}</ExternalLink></p>}
      <p className="fine">Found by rules in its words. It decides nothing: you do.</p>
    </div>
  );
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** What pressing would record of the papers, where it says the same of all. */
const wholeAnswer = (classification: NonNullable<ReadingView['confirm']>): string => ('papers' in classification && (classification.as === 'response' || classification.as === 'review_outcome') && classification.papers.length > 1 ? `That says the same of all ${classification.papers.length} papers. ` : '');
