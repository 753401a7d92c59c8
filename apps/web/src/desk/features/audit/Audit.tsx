import { momentWords } from '@openvalve/domain';
import type { ReactNode } from 'react';
import { ButtonLink, Filters, SelectField, StackingTable, TextField } from '../../../components/index.ts';
import { paths, type AuditChoice } from '../../../lib/paths.ts';
import { areas, areaWords, nameWords, subjectWords, valueWords, whoDid, wordsOf } from './audit-words.ts';
import styles from './audit.module.css';
import type { AuditEntry, AuditView } from './queries.ts';

/** Who did what outside the case files. Its filters live in the address. */
export function Audit({ audit, choice, onChange }: { audit: AuditView; choice: AuditChoice; onChange: (changed: AuditChoice) => void }) {
  const href = (changed: AuditChoice) => paths.audit({ ...choice, before: undefined, ...changed });
  return (
    <div className="stack">
      <Filters
        label="About"
        items={[
          { href: href({ area: undefined }), label: 'Everything', current: !choice.area },
          ...areas.map((area) => ({ href: href({ area }), label: areaWords[area], current: choice.area === area })),
        ]}
      />
      <div className={styles.choices}>
        <SelectField id="audit-who" label="Who did it" value={choice.who ?? ''} onChange={(event) => onChange({ who: event.target.value || undefined })}>
          <option value="">Anybody</option>
          {audit.people.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
        <TextField id="audit-since" type="date" label="From" value={choice.since ?? ''} onChange={(event) => onChange({ since: event.target.value || undefined })} />
        <TextField id="audit-until" type="date" label="To" value={choice.until ?? ''} onChange={(event) => onChange({ until: event.target.value || undefined })} />
      </div>
      {audit.entries.length === 0 ? (
        <p className="quiet" role="status">Nothing was done that fits this. <a href={paths.audit()}>Show everything</a></p>
      ) : (
        <StackingTable
          label="What was done, the latest first"
          className={styles.audit}
          columns={['Who', 'What', 'When', 'Particulars'].map((name) => ({ name }))}
          rows={audit.entries.map((entry) => ({ key: String(entry.id), cells: cellsOf(entry) }))}
        />
      )}
      <p className="row">
        {choice.before && <ButtonLink look="second" href={href({})}>Back to the latest</ButtonLink>}
        {audit.next !== null && <ButtonLink look="second" href={href({ before: String(audit.next) })}>Earlier</ButtonLink>}
      </p>
    </div>
  );
}

const cellsOf = (entry: AuditEntry): ReactNode[] => [whoDid(entry), <What key="what" entry={entry} />, <time key="when" dateTime={entry.at}>{momentWords(new Date(entry.at))}</time>, <Particulars key="detail" entry={entry} />];

function What({ entry }: { entry: AuditEntry }) {
  const subject = subjectWords(entry);
  return <>{wordsOf(entry.action)}{subject !== null && <> <strong>{subject}</strong></>}</>;
}

const Particulars = ({ entry: { detail } }: { entry: AuditEntry }) =>
  detail.length > 0 ? <dl className={styles.detail}>{detail.map(({ name, value }) => <div key={name}><dt>{nameWords(name)}</dt><dd>{valueWords(name, value)}</dd></div>)}</dl> : null;
