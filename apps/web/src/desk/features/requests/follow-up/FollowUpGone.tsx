import { longDay } from '@openvalve/domain';
import { ButtonLink, LetterSheet, LetterText } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import { SettleFollowUp } from './SettleFollowUp.tsx';
import type { FollowUpView, RequestView } from '../queries.ts';
import { followUpSentWords, receiverOf } from './purpose-words.ts';
import styles from './follow-up.module.css';

/** A letter after the first that is on its way, has gone, or may have gone: what is known of it, and its words. */
export function FollowUpGone({ request, letter }: { request: RequestView; letter: FollowUpView }) {
  return (
    <div className="stack">
      <Standing request={request} letter={letter} />
      <p><ButtonLink look={letter.state === 'uncertain' ? 'plain' : 'first'} href={paths.request(request.requestId)}>See where it stands</ButtonLink></p>
      {letter.body !== null && (
        <div className={styles.gone}><LetterSheet envelope={[{ name: 'Subject', value: <strong>{letter.subject}</strong> }]}><LetterText text={letter.body} /></LetterSheet></div>
      )}
    </div>
  );
}

function Standing({ request, letter }: { request: RequestView; letter: FollowUpView }) {
  const { sentOn, channel, state, rehearsal, purpose } = letter;
  const receiver = receiverOf({ purpose }, request.council.name);
  if (state === 'uncertain' && request.may.act) return <SettleFollowUp request={request} letter={letter} />;
  if (state === 'not_sent') return <p className="lead">This letter did not arrive. Where it is still the next step, the desk offers it again.</p>;
  if (state !== 'sent') return <p className="lead" role="status">This letter is being handed over. The page says so by itself when it has gone.</p>;
  if (rehearsal) return <p className="lead">This was a rehearsal: the letter stayed in the Outbox here, and {receiver} has nothing.</p>;
  return <p className="lead">It went{sentOn && ` on ${longDay(sentOn)}`}{channel && `, ${followUpSentWords[channel]}`}. It can no longer be changed.</p>;
}
