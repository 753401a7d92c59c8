import { ExemptionCode, exemptions } from '@openvalve/domain';
import { Button, SelectField } from '../../../../components/index.ts';
import styles from './publishing.module.css';

/** “section 36: Prejudice to effective conduct of public affairs”. */
const named = (code: ExemptionCode): string => `${code.replace(/^s\./, 'section ').replace(/^reg\./, 'EIR regulation ')}: ${exemptions[code].title}`;

/** The exemptions the council named for what it kept back of this paper. */
export function Exemptions({ chosen, onChange }: { chosen: readonly ExemptionCode[]; onChange: (codes: ExemptionCode[]) => void }) {
  return (
    <div className="stack tight">
      {chosen.length > 0 && (
        <ul className={styles.exemptions} aria-label="Exemptions the council named">
          {chosen.map((code) => <li key={code}>{named(code)} <Button look="plain" small onClick={() => onChange(chosen.filter((each) => each !== code))}>Leave out<span className="hide"> {code}</span></Button></li>)}
        </ul>
      )}
      <SelectField id="add-exemption" label={chosen.length === 0 ? 'Exemption the council named for what it kept back' : 'Another exemption'} value="" onChange={(event) => { const code = ExemptionCode.safeParse(event.target.value); if (code.success) onChange([...chosen, code.data]); }}>
        <option value="">{chosen.length === 0 ? 'None' : 'No other'}</option>
        {ExemptionCode.options.filter((code) => !chosen.includes(code)).map((code) => <option key={code} value={code}>{named(code)}</option>)}
      </SelectField>
    </div>
  );
}
