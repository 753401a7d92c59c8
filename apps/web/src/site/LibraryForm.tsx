import { Button } from '../components/Button.tsx';
import { SelectField } from '../components/Field.tsx';
import type { ChoiceView, LibraryView } from './document-views.ts';
import styles from './Library.module.css';
import { years } from './words.ts';

/** Words, and what to keep to. A plain form: the address bar holds what was asked. */
export function LibraryForm({ view: { filters, choices } }: { view: LibraryView }) {
  return (
    <search>
      <form className={styles.find} method="get" action="/documents">
        <div>
          <label className="hide" htmlFor="q">Words in the documents</label>
          <div className={styles.words}>
            <input id="q" name="q" type="search" defaultValue={filters.q} placeholder="Words in the documents" autoComplete="off" maxLength={200} aria-describedby="q-hint" />
            <Button type="submit">Search documents</Button>
          </div>
          <p className="fine" id="q-hint">All the words have to stand on one page. “Quotation marks” keep words together, a minus sign leaves one out.</p>
        </div>
        <div className={styles.choices}>
          <Choice name="council" label="Council" all="All councils" value={filters.council} choices={choices.councils} />
          <Choice name="programme" label="Programme" all="Both programmes" value={filters.programme} choices={choices.programmes} />
          <Choice name="kind" label="Kind" all="All kinds" value={filters.kind} choices={choices.kinds} />
          <Choice name="year" label="Year" all="All years" value={filters.year} choices={choices.years.map((year) => ({ ...year, label: years(year.label) }))} />
        </div>
      </form>
    </search>
  );
}

/** What was chosen stays in the list, even where no document has it any more. */
function Choice({ name, label, all, value, choices }: { name: string; label: string; all: string; value: string | null; choices: readonly ChoiceView[] }) {
  const known = value === null || choices.some((choice) => choice.value === value);
  return (
    <SelectField id={name} name={name} label={label} defaultValue={value ?? ''}>
      <option value="">{all}</option>
      {!known && <option value={value}>{value}</option>}
      {choices.map((choice) => <option key={choice.value} value={choice.value}>{`${choice.label} (${choice.count})`}</option>)}
    </SelectField>
  );
}
