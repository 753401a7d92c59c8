import { ExemptionCode, exemptions } from '@openvalve/domain';
import { Choice, FieldGroup } from '../../../components/index.ts';
import styles from './correspondence.module.css';

/** The grounds councils have named for these papers, first; the rest are one press away. */
const likely: readonly ExemptionCode[] = ['s.36', 's.43(2)', 's.41', 's.12', 's.22', 's.21', 's.40(2)', 's.14(1)'];
const others = ExemptionCode.options.filter((code) => !likely.includes(code) && exemptions[code].usedByCouncils !== 'no');

/** “section 36: Prejudice to effective conduct of public affairs”. */
const named = (code: ExemptionCode): string => `${code.replace(/^s\./, 'section ').replace(/^reg\./, 'EIR regulation ')}: ${exemptions[code].title}`;

/** Which exemptions the council named, by section and plain name. */
export function ExemptionsPicker({ id, legend, hint, chosen, onChange }: { id: string; legend: string; hint?: string | undefined; chosen: readonly ExemptionCode[]; onChange: (codes: ExemptionCode[]) => void }) {
  const tick = (code: ExemptionCode) => (
    <Choice
      key={code}
      type="checkbox"
      checked={chosen.includes(code)}
      onChange={(event) => onChange(event.target.checked ? [...chosen, code] : chosen.filter((each) => each !== code))}
    >
      {named(code)}
    </Choice>
  );
  return (
    <FieldGroup id={id} legend={legend} hint={hint}>
      <div className={styles.codes}>{likely.map(tick)}</div>
      <details className={styles.more} open={chosen.some((code) => others.includes(code))}>
        <summary>Others<span className="hide"> of {legend}</span></summary>
        <div className={styles.codes}>{others.map(tick)}</div>
      </details>
    </FieldGroup>
  );
}
