import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { CaughtMail } from '../features/outbox/CaughtMail.tsx';
import styles from '../features/outbox/outbox.module.css';
import { useDeliveryStatus, useOutbox } from '../features/outbox/queries.ts';

/** The outbox: where mail goes now, and what was held back. */
export function OutboxPage() {
  const status = useDeliveryStatus();
  const mails = useOutbox();
  return (
    <div data-narrow>
      <Fetched query={status} what="where mail goes" page>
        {({ delivery }) => (
          <>
            <p className="kicker">Outbox</p>
            <Heading tab="Outbox">{delivery === 'catcher' ? 'Nothing leaves this machine until the operator switches it on.' : 'Letters go to the councils.'}</Heading>
            <p className="lead">{delivery === 'catcher' ? 'Letters to councils stop here, word for word as they would have gone.' : 'Each letter goes to its council. Mail to the team that could not go is kept here.'}</p>
            {delivery === 'catcher' && <p className={`quiet ${styles.how}`}>To switch it on, the operator sets COUNCIL_MAIL=live, once the server can also receive what councils answer. Until then volunteers send from their own mail, a council’s form, WhatDoTheyKnow or by post, and record it.</p>}
            <Fetched query={mails} what="the mail held back">
              {(all) => (all.length > 0 ? <CaughtMail mails={all} /> : <p className="quiet">Nothing is here yet. A letter that is sent from the desk appears here.</p>)}
            </Fetched>
          </>
        )}
      </Fetched>
    </div>
  );
}
