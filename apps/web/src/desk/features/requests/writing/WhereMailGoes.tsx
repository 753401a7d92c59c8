import { Note } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import type { RequestView } from '../queries.ts';
import styles from './writing.module.css';

/** What a person has to know before a letter goes: where mail goes now, who sees their name, and the advice about one's own council. */
export function WhereMailGoes({ request: { draft, council, applicant }, firstLetter }: { request: RequestView; firstLetter: boolean }) {
  return (
    <div className={`stack ${styles.first}`}>
      {draft?.delivery === 'catcher' && (
        <Note tone="soon" small>
          <p><strong>Nothing leaves this machine until the operator switches it on.</strong> Sent from here, the letter stops in the <a href={paths.outbox}>Outbox</a> and the clock starts as a rehearsal. To really ask {council.name}, use one of the <a href="#other-ways">other ways to send</a> and record it.</p>
        </Note>
      )}
      {firstLetter ? (
        <Note small>
          <p><strong>Who will see your name.</strong> {council.name} and this team see “{applicant.name}”, because the Act asks for it. Nobody else does: public pages say “a volunteer”, unless you choose otherwise on <a href={paths.me}>your page</a>.</p>
          <p><strong>Is it your own council?</strong> If you are in dispute with it about a child, take another: a named parent tied to a named council reveals a child.</p>
        </Note>
      ) : (
        <p className="fine">{council.name} and the team see {applicant.isMe ? 'your' : 'the volunteer’s'} name, and nobody else.</p>
      )}
    </div>
  );
}
