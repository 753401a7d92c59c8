import { DocumentKind, documentKinds, Period } from '@openvalve/domain';
import { useState } from 'react';
import { Button, SelectField, TextField } from '../../../../components/index.ts';
import { useKeptState } from '../../../../lib/kept-words.ts';
import { now } from '../../../../lib/page-facts.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { years } from '../../../../lib/register-words.ts';
import styles from './marking.module.css';

/** What a document is called, as it is typed. */
export type Called = { readonly kind: string; readonly period: string; readonly title: string };

/** The same as the server takes it; null while something is missing. */
export const calledOf = ({ kind, period, title }: Called): { kind: DocumentKind; period: Period | null; title: string } | null => {
  const known = DocumentKind.safeParse(kind);
  const year = Period.safeParse(period);
  if (!known.success || title.trim() === '') return null;
  return { kind: known.data, period: documentKinds[known.data].series && year.success ? year.data : null, title: title.trim() };
};

/** What kind of paper it is, of which year, and what readers see as its title. */
export function CalledFields({ id, called, council, onChange }: { id: string; called: Called; council: string; onChange: (called: Called) => void }) {
  const known = DocumentKind.safeParse(called.kind);
  const series = known.success && documentKinds[known.data].series;
  const proposed = (kind: string, period: string): string => {
    const each = DocumentKind.safeParse(kind);
    return each.success ? `${documentKinds[each.data].name}${documentKinds[each.data].series && period !== '' ? ` ${years(period)}` : ''}, ${council}` : '';
  };
  // A title that nobody touched follows the kind.
  const change = (next: Called) => onChange(called.title === '' || called.title === proposed(called.kind, called.period) ? { ...next, title: proposed(next.kind, next.period) } : next);
  return (
    <>
      <div className={styles.called}>
        <SelectField id={`${id}-kind`} label="What kind of paper it is" value={called.kind} onChange={(event) => change({ ...called, kind: event.target.value })}>
          <option value="">Choose</option>
          {DocumentKind.options.map((kind) => <option key={kind} value={kind}>{documentKinds[kind].name}</option>)}
        </SelectField>
        {series && (
          <SelectField id={`${id}-year`} label="Year" value={called.period} onChange={(event) => change({ ...called, period: event.target.value })}>
            <option value="">No year</option>
            {financialYears().map((year) => <option key={year} value={year}>{years(year)}</option>)}
          </SelectField>
        )}
      </div>
      <TextField id={`${id}-title`} label="What readers see as its title" value={called.title} maxLength={300} onChange={(event) => onChange({ ...called, title: event.target.value })} />
    </>
  );
}

/** Financial years in which such papers were written, the latest first. */
function financialYears(): string[] {
  const latest = now().getFullYear() + 1;
  return Array.from({ length: latest - 2018 }, (_, at) => `${latest - at}-${String((latest - at + 1) % 100).padStart(2, '0')}`);
}

/** Begins a document from a file. */
export function Prepare({ attachmentId, council, first, pending, trouble, onBegin }: {
  attachmentId: string;
  council: string;
  /** The paper that its request asked for, where there is one left. */
  first?: Called | undefined;
  pending: boolean;
  trouble: string | null;
  onBegin: (called: NonNullable<ReturnType<typeof calledOf>>) => void;
}) {
  const [called, setCalled] = useKeptState<Called>(`prepare:${attachmentId}`, first ?? { kind: '', period: '', title: '' });
  const [tried, setTried] = useState(false);
  const ready = calledOf(called);
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (ready) onBegin(ready); }}>
      <CalledFields id="prepare" called={called} council={council} onChange={setCalled} />
      <div className="row"><Button type="submit" disabled={pending}>{pending ? 'Beginning…' : 'Begin to prepare it'}</Button></div>
      <Trouble text={tried && !ready ? 'Choose what kind of paper it is, and give it a title.' : trouble} />
    </form>
  );
}

