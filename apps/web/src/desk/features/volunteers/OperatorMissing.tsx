import { Note } from '../../../components/index.ts';
import { paths } from '../../../lib/paths.ts';
import { problemText } from './problem-text.ts';
import { useOperator } from './queries.ts';

/** Said where people are invited while the settings do not name who runs this: what is missing, and what to do. */
export function OperatorMissing() {
  const missing = useOperator().data?.missing ?? [];
  if (missing.length === 0) return null;
  return (
    <Note tone="soon">
      <p><strong>Nobody can be invited yet.</strong> {problemText({ code: 'operator_not_named', missing })}</p>
      <p className="small">Whoever joins must be able to see who answers for their data. <a href={paths.privacy}>What the privacy page says now</a></p>
    </Note>
  );
}
