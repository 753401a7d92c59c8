import { markReasonWords } from '@openvalve/domain';
import { useState } from 'react';
import { Button, TextField } from '../../../../components/index.ts';
import type { Marking } from './use-marking.ts';

/** Marks every place where some words stand, whatever their case and wherever lines end. */
export function SearchAndMark({ marking }: { marking: Marking }) {
  const [q, setQ] = useState('');
  return (
    <section aria-labelledby="mark-all">
      <h2 id="mark-all">Mark everywhere</h2>
      <form className="stack tight" onSubmit={(event) => { event.preventDefault(); if (q.trim() !== '') marking.all(q.trim(), () => setQ('')); }}>
        <TextField id="mark-words" label="Words" hint={`Every place with them, in any spelling of capitals and across lines. Reason: ${markReasonWords[marking.reason]}.`} value={q} maxLength={200} autoComplete="off" onChange={(event) => setQ(event.target.value)} />
        <Button type="submit" look="second" disabled={marking.pending || q.trim() === ''}>Mark every place</Button>
      </form>
    </section>
  );
}
