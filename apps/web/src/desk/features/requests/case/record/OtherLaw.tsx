import { Button } from '../../../../../components/index.ts';
import { Trouble } from '../../../../../lib/page/Trouble.tsx';
import { useRecordRegime } from '../../law-queries.ts';
import { requestTrouble } from '../../problem-text.ts';
import type { RequestView } from '../../queries.ts';

/** The council deals with the request under the other law: the clock keeps its first day and takes that law’s rules. */
export function OtherLaw({ request: { requestId, regime } }: { request: RequestView }) {
  const record = useRecordRegime();
  const other = regime === 'EIR' ? 'FOIA' : 'EIR';
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); record.mutate({ requestId, regime: other }); }}>
      <p className="small">
        {other === 'EIR'
          ? 'Under the Environmental Information Regulations it also has 20 working days, from the same day. It may take 40 only where the request is large and complex. There is always a weighing of the public interest. A review has to be answered within 40 working days, and that is law.'
          : 'Under the Freedom of Information Act it has 20 working days from the same day, and may take longer only to weigh the public interest.'}
        {' '}More time it took under the other law no longer counts.
      </p>
      <div className="row"><Button type="submit" look="second" disabled={record.isPending}>{other === 'EIR' ? 'Record that it uses the EIR' : 'Record that it uses the Act'}</Button></div>
      <Trouble text={requestTrouble(record.error)} />
    </form>
  );
}
