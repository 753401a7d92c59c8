import type { IncidentLineView } from '@openvalve/server/router';
import { ButtonLink, Line, LineList } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import { useMoment } from '../../../../lib/use-moment.ts';
import { counted } from '../../../../lib/words.ts';
import { hoursLeft, momentWords } from './moments.ts';

/** Files that were released by accident, one line each. */
export function IncidentLines({ incidents }: { incidents: readonly IncidentLineView[] }) {
  const now = useMoment();
  return (
    <LineList>
      {incidents.map(({ id, council, noticedAt, reportBy, stepsLeft, ended }) => (
        <Line
          key={id}
          icon={ended === null ? 'warning' : 'tick'}
          tone={ended === null ? 'late' : undefined}
          title={`A file from ${council?.name ?? 'a council'}, noticed ${momentWords(noticedAt)}`}
          detail={ended === null ? `${hoursLeft(reportBy, now)} ${counted(stepsLeft, 'thing')} left to do.` : ended.how === 'destroyed' ? 'The file was destroyed.' : 'It was opened again.'}
          end={<ButtonLink look="second" href={paths.incident(id)}>{ended === null ? 'See what to do' : 'Read it'}<span className="hide">: {council?.name ?? 'a file'}</span></ButtonLink>}
        />
      ))}
    </LineList>
  );
}
