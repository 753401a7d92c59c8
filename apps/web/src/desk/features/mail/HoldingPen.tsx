import { IncomingMailId, momentWords } from '@openvalve/domain';
import { useState } from 'react';
import { Button, Note } from '../../../components/index.ts';
import { useKeptState } from '../../../lib/kept-words.ts';
import { mailTrouble } from '../../../lib/mail/problem-text.ts';
import { useTakeOff } from '../../../lib/mail/queries.ts';
import { Fetched } from '../../../lib/page/Fetched.tsx';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { listed } from '../../../lib/words.ts';
import { HeldMail } from './HeldMail.tsx';
import { useHeldMail, useMailSetAside, useTakeBack, type HeldMailView } from './queries.ts';
import styles from './mail-desk.module.css';

/** A mail that was filed from here a moment ago, so that it can be undone. */
type JustFiled = { mailId: string; subject: string; councils: string[] };

/** Mail that belongs nowhere yet, in two lists; what was just filed, to undo; and what was set aside. */
export function HoldingPen() {
  const held = useHeldMail();
  const [filed, setFiled] = useKeptState<JustFiled[]>('mail-filed', []);
  const remember = ({ mailId, subject }: HeldMailView) => (councils: string[]) => setFiled([{ mailId, subject, councils }, ...filed].slice(0, 5));
  return (
    <>
      {filed.map((mail) => <Filed key={mail.mailId} mail={mail} onGone={() => setFiled(filed.filter(({ mailId }) => mailId !== mail.mailId))} />)}
      <Fetched query={held} what="the holding pen">
        {(mails) => {
          const copies = mails.filter(({ because }) => because === 'changed_copy');
          return (
            <>
              <Section id="pen" title="Holding pen" empty="No mail waits to be filed." mails={mails.filter(({ because }) => because !== 'changed_copy')} onFiled={remember} />
              <Section id="copies" title="Same Message-ID, other words" empty="None. Two mails with one Message-ID and different words would stand here." mails={copies} onFiled={remember} />
            </>
          );
        }}
      </Fetched>
      <SetAsideList />
    </>
  );
}

function Section({ id, title, empty, mails, onFiled }: { id: string; title: string; empty: string; mails: readonly HeldMailView[]; onFiled: (mail: HeldMailView) => (councils: string[]) => void }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}{mails.length > 0 && ` (${mails.length})`}</h2>
      {mails.length === 0 ? <p className="quiet">{empty}</p> : <ul className={styles.mails}>{mails.map((mail) => <HeldMail key={mail.mailId} mail={mail} onFiled={onFiled(mail)} />)}</ul>}
    </section>
  );
}

function Filed({ mail: { mailId, subject, councils }, onGone }: { mail: JustFiled; onGone: () => void }) {
  const undo = useTakeOff();
  return (
    <div className={styles.filed}>
      <Note tone="ok" role="status">
        <p>“{subject || 'No subject'}” is filed on {listed(councils)}.</p>
        <div className="row">
          <Button look="second" small disabled={undo.isPending} onClick={() => undo.mutate({ mailId: IncomingMailId.parse(mailId) }, { onSuccess: onGone })}>{undo.isPending ? 'Undoing…' : 'Undo'}</Button>
          <Button look="plain" small onClick={onGone}>That is right</Button>
        </div>
      </Note>
      <Trouble text={mailTrouble(undo.error)} />
    </div>
  );
}

function SetAsideList() {
  const [open, setOpen] = useState(false);
  const aside = useMailSetAside(open);
  return (
    <details className={`${styles.more} ${styles.aside}`} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Mail that was set aside</summary>
      <div>
        {open && (
          <Fetched query={aside} what="the mail that was set aside">
            {(mails) => (mails.length === 0 ? <p className="quiet">None was set aside.</p> : <ul className={styles.mails}>{mails.map((mail) => <Aside key={mail.mailId} mail={mail} />)}</ul>)}
          </Fetched>
        )}
      </div>
    </details>
  );
}

function Aside({ mail: { mailId, subject, from, decided, setAsideWhy, erased } }: { mail: HeldMailView }) {
  const back = useTakeBack();
  return (
    <li className={styles.mail}>
      <h3>{erased ? 'Erased' : subject || 'No subject'}</h3>
      <p className="fine">{erased ? 'Its bytes and its words are gone for good' : (from?.address ?? 'No sender')}{decided && `. Set aside by ${decided.by}, ${momentWords(new Date(decided.at))}`}</p>
      {setAsideWhy && <p className="small">{setAsideWhy}</p>}
      {!erased && <p><Button look="plain" small disabled={back.isPending} onClick={() => back.mutate({ mailId: IncomingMailId.parse(mailId) })}>Take it back<span className="hide">: “{subject}”</span></Button></p>}
      <Trouble text={mailTrouble(back.error)} />
    </li>
  );
}
