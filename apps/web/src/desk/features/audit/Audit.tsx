import { momentWords } from '@openvalve/domain';
import { ButtonLink, Filters, SelectField, Table, TextField } from '../../../components/index.ts';
import { paths, type AuditChoice } from '../../../lib/paths.ts';
import { areas, areaWords, nameWords, wordsOf } from './audit-words.ts';
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
        <Table label="What was done, the latest first" className={styles.audit}>
          <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Particulars</th></tr></thead>
          <tbody>{audit.entries.map((entry) => <EntryRow key={entry.id} entry={entry} />)}</tbody>
        </Table>
      )}
      <p className="row">
        {choice.before && <ButtonLink look="second" href={href({})}>Back to the latest</ButtonLink>}
        {audit.next !== null && <ButtonLink look="second" href={href({ before: String(audit.next) })}>Earlier</ButtonLink>}
      </p>
    </div>
  );
}

const EntryRow = ({ entry: { at, by, action, subject, detail } }: { entry: AuditEntry }) => (
  <tr>
    <td><time dateTime={at}>{momentWords(new Date(at))}</time></td>
    <th scope="row">{by === null ? 'The program' : by.name}</th>
    <td>{wordsOf(action)}{subject.name !== null && subject.id !== by?.id && <> <strong>{subject.name}</strong></>}</td>
    <td>{detail.length > 0 && <dl className={styles.detail}>{detail.map(({ name, value }) => <div key={name}><dt>{nameWords(name)}</dt><dd>{value}</dd></div>)}</dl>}</td>
  </tr>
);
