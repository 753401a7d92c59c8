import { retentionTable } from '@openvalve/domain';
import type { ReactNode } from 'react';
import { document } from './document.tsx';
import { Contact } from './Contact.tsx';
import { Markdown } from './Markdown.tsx';
import styles from './Plain.module.css';
import { policyPages, type PolicyPage } from './policy-pages.ts';
import type { Frame } from './views.ts';

/**
 * A document keeps its words for both cases between comments: `<!-- named -->`, and for an installation whose settings do not
 * say yet who runs it, `<!-- unnamed -->`; `<!-- always -->` ends either.
 */
export function wordsFor(text: string, named: boolean): string {
  const parts = text.split(/<!-- (named|unnamed|always) -->/);
  return parts
    .flatMap((part, at) => (at % 2 === 1 ? [] : at === 0 || parts[at - 1] === 'always' || (parts[at - 1] === 'named') === named ? [part] : []))
    .join('');
}

/** /privacy, /contact, /accessibility or /corrections: our own document with this installation's settings in it. */
export const renderPolicy = (frame: Frame, page: PolicyPage): string =>
  document(frame, { title: policyPages[page].label, description: policyPages[page].description, children: <PolicyWords frame={frame} page={page} /> });

/** The words of such a document alone, for a page that has more on it. */
export function PolicyWords({ frame, page }: { frame: Frame; page: PolicyPage }) {
  const operator = frame.operator?.contact ? { name: frame.operator.name, contact: frame.operator.contact } : null;
  const table: ReactNode = <Markdown text={retentionTable()} places={{}} />;
  const places = {
    operator: <strong>{operator?.name ?? 'whoever runs this copy'}</strong>,
    contact: operator === null ? null : <p><Contact operator={operator} /></p>,
    retention: table,
  };
  return <div className={`stack ${styles.policy}`}><Markdown text={wordsFor(policyPages[page].text, operator !== null)} places={places} /></div>;
}
