import { Button } from '../components/Button.tsx';
import styles from './Plain.module.css';

/** Find a council by its name. A plain form; the names are offered by the browser itself. */
export function CouncilSearch({ names, q = '' }: { names: readonly string[]; q?: string }) {
  return (
    <search>
      <form className={`search ${styles.search}`} method="get" action="/councils">
        <label className="hide" htmlFor="q">Find your council</label>
        <div className={styles.searchRow}>
          <input id="q" name="q" type="search" list="council-names" defaultValue={q} placeholder="Council’s name" autoComplete="off" maxLength={80} aria-describedby="q-hint" />
          <Button type="submit">Find your council</Button>
        </div>
        <p className="fine" id="q-hint">By name, for example Kent or Hackney. A postcode would have to be looked up by an outside service, so we do not ask for one.</p>
        <datalist id="council-names">{names.map((name) => <option key={name}>{name}</option>)}</datalist>
      </form>
    </search>
  );
}
