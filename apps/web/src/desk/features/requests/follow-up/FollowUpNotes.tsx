import { Note } from '../../../../components/index.ts';
import { demonstrationOn } from '../../../../lib/page-facts.ts';
import { paths } from '../../../../lib/paths.ts';
import type { FollowUpView, RequestView } from '../queries.ts';
import { isRehearsal } from '../rehearsal.ts';
import { followUpSentWords } from './purpose-words.ts';
import styles from '../writing/writing.module.css';

/** What a person has to know before such a letter goes: that the request itself was a rehearsal, where mail goes now, whose name is under it. */
export function FollowUpNotes({ request, letter }: { request: RequestView; letter: FollowUpView }) {
  const { council: { name }, applicant } = request;
  const rehearsed = isRehearsal(request) && !demonstrationOn();
  const complaint = letter.purpose === 'ico_complaint';
  return (
    <div className={`stack ${styles.first}`}>
      {letter.state === 'not_sent' && (
        <Note tone="late"><p><strong>This letter did not go.</strong>{letter.failure?.said && <> The mail server said: “{letter.failure.said}”.</>} Your words are here. Look at the address, then send it again, or send it another way.</p></Note>
      )}
      {rehearsed ? (
        <Note tone="soon" small><p><strong>The request itself was a rehearsal.</strong> {name} has nothing, so this letter is one too: do not send it by your own hand.</p></Note>
      ) : (
        letter.delivery === 'catcher' && letter.to !== null && (
          <Note tone="soon" small>
            <p><strong>Nothing leaves this machine until the operator switches it on.</strong> Sent from here, the letter stops in the <a href={paths.outbox}>Outbox</a> and counts as a rehearsal. To really write to {name}, use one of the <a href="#other-ways">other ways to send</a> and record it.</p>
          </Note>
        )
      )}
      <p className="fine">
        {howItGoes(request, complaint)} {applicant.isMe ? 'Your name is under it, as the Act asks.' : `It is signed for ${applicant.name}, who stays the applicant.`}
      </p>
    </div>
  );
}

function howItGoes({ channel }: RequestView, complaint: boolean): string {
  if (complaint) return 'The desk sends no complaint: it goes by your own hand, through the ICO’s form.';
  return channel === null || channel === 'tracker'
    ? 'It goes from the request’s own address, in the same conversation.'
    : `The request went ${followUpSentWords[channel]}. Sent the same way, this stays in one conversation.`;
}
