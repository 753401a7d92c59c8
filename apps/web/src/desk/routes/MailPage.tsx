import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { useMailCounts } from '../../lib/mail/queries.ts';
import { useMay } from '../../lib/signed-in.ts';
import { counted, numberWordFirst } from '../../lib/words.ts';
import { Bouncing } from '../features/mail/Bouncing.tsx';
import { HoldingPen } from '../features/mail/HoldingPen.tsx';
import { allWaiting } from '../features/mail/mail-words.ts';
import { UncertainLetters, UnrecognisedSenders } from '../features/mail/SendersAndLetters.tsx';
import styles from '../features/mail/mail-desk.module.css';
import { NotForYou } from '../shell/NotForYou.tsx';

/** Mail that waits for a coordinator: what belongs nowhere, senders nobody knows, letters not certain, addresses that bounce. */
export function MailPage() {
  const coordinator = useMay('coordinator');
  return coordinator ? <Mail /> : <NotForYou what="The mail" who="coordinators" />;
}

function Mail() {
  const counts = useMailCounts(true);
  return (
    <div data-narrow>
      <p className="kicker">Mail</p>
      <Fetched query={counts} what="the mail" page>
        {(all) => {
          const waiting = allWaiting(all);
          const lists = [['pen', all.held - all.changedCopies, 'Holding pen'], ['copies', all.changedCopies, 'Same Message-ID, other words'], ['senders', all.unrecognised, 'Sender not recognised'], ['uncertain', all.uncertain, 'Delivery uncertain'], ['bouncing', all.bouncing, 'Addresses that bounce']] as const;
          return (
            <>
              <Heading tab="Mail">{waiting === 0 ? 'No mail waits for a coordinator.' : `${numberWordFirst(waiting)} ${waiting === 1 ? 'thing waits' : 'things wait'} for a coordinator.`}</Heading>
              <p className="lead">Mail that says which request it belongs to is filed there by itself. Here is the rest, and nothing of it is lost.</p>
              <ul className={styles.counts} aria-label="What waits">
                {lists.map(([id, count, label]) => <li key={id}><a href={`#${id}`}>{label}: {count}</a></li>)}
              </ul>
              {all.unread > 0 && <p role="status" className="small quiet">{counted(all.unread, 'mail')} {all.unread === 1 ? 'has' : 'have'} come in and {all.unread === 1 ? 'is' : 'are'} being read.</p>}
            </>
          );
        }}
      </Fetched>
      <HoldingPen />
      <UnrecognisedSenders />
      <UncertainLetters />
      <Bouncing />
    </div>
  );
}
