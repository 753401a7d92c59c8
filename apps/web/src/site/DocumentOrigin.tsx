import { howReceivedWords, licenceWords, longDay, markReasonWords } from '@openvalve/domain';
import type { ReactNode } from 'react';
import { FactsList } from '../components/Table.tsx';
import { Contact } from './Contact.tsx';
import styles from './Document.module.css';
import type { DocumentPageView } from './document-views.ts';
import type { Frame } from './views.ts';
import { counted, years } from './words.ts';

/** Where a document comes from, what was done to it, under what terms it is shown, how to cite it, and whom to tell. */
export function DocumentOrigin({ frame, view }: { frame: Frame; view: DocumentPageView }) {
  return (
    <section className={styles.origin} id="origin" aria-labelledby="origin-head">
      <h2 id="origin-head">Where it comes from</h2>
      <div className={styles.under}><FactsList facts={facts(view)} /></div>
      <h3 className={styles.next}>To cite it</h3>
      <p className={styles.cite}>{citation(view)}</p>
      <h3 className={styles.next} id="rights">Is it yours, or is something wrong?</h3>
      <div className={`stack tight small ${styles.under}`}>
        <p>If you own the copyright and do not want it shown, or it names or could point to somebody, tell us which document and page, and why. What could point to a child comes down first and is looked at after. <a href="/corrections">How that goes, and what was put right so far</a></p>
        <p>{frame.operator ? <Contact operator={frame.operator} /> : <a href="/contact">Whom to tell</a>}</p>
        <p className="fine">This document: {view.cited}</p>
      </div>
    </section>
  );
}

function facts(view: DocumentPageView): { name: string; value: ReactNode }[] {
  const { askedOn, givenOn, howReceived, exemptions, publishedOn, removed, leftOut, licence, licenceNote, sha256 } = view;
  return [
    ...(askedOn === null ? [] : [{ name: 'Asked for', value: `by a volunteer, ${longDay(askedOn)}` }]),
    ...(givenOn === null ? [] : [{ name: 'Given', value: longDay(givenOn) }]),
    { name: 'How it came', value: howReceivedWords[howReceived] },
    { name: 'Held back', value: exemptions.length === 0 ? 'The council named no exemption' : <List items={exemptions.map(({ code, title }) => (title === '' ? code : `${code}: ${title}`))} /> },
    { name: 'Taken out by us', value: removed.length === 0 ? 'Nothing that can be seen in it' : <List items={removed.map(({ reason, count }) => `${markReasonWords[reason]}: ${counted(count, 'place')}`)} /> },
    { name: 'Not in this copy', value: leftOut.length === 0 ? 'Nothing else: the copy was made anew from what can be seen' : <List items={leftOut} /> },
    { name: 'Published here', value: longDay(publishedOn) },
    { name: 'Terms', value: <>{licenceWords[licence]}{licenceNote && <span className="fine">{licenceNote}</span>}</> },
    { name: 'Checksum', value: <span className={styles.sum}>SHA-256 {sha256}</span> },
  ];
}

const List = ({ items }: { items: readonly string[] }) => <ul className={styles.list}>{items.map((item) => <li key={item}>{item}</li>)}</ul>;

/** One line of plain text: who, what, when, where, and the bytes it was. */
export function citation({ council, title, period, givenOn, publishedOn, howReceived, cited, sha256 }: DocumentPageView): string {
  const year = period !== null && !title.includes(period) && !title.includes(years(period)) ? `, ${years(period)}` : '';
  const day = givenOn === null ? `published ${longDay(publishedOn)}` : `${howReceived === 'published-by-council' ? 'published' : howReceived === 'sent-by-somebody' ? 'received' : 'given under freedom of information'} ${longDay(givenOn)}`;
  return `${council.officialName}, ${title}${year}, ${day}. Open Valve, ${cited} (SHA-256 ${sha256.slice(0, 12)}…).`;
}
