import { useParams } from '@tanstack/react-router';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { paths } from '../../lib/paths.ts';
import { useMay } from '../../lib/signed-in.ts';
import { fileTrouble } from '../features/documents/file-problem-text.ts';
import { useIncident } from '../features/documents/incident-queries.ts';
import { Incident } from '../features/documents/incidents/Incident.tsx';
import { NotForYou } from '../shell/NotForYou.tsx';

/** A file that was released by accident, and what has to be done about it. */
export function IncidentPage() {
  return useMay('coordinator', 'reviewer') ? <One /> : <NotForYou what="A closed file" who="coordinators and reviewers" />;
}

function One() {
  const { incidentId } = useParams({ from: '/desk/incidents/$incidentId' });
  const incident = useIncident(incidentId);
  const reviewer = useMay('reviewer');
  return (
    <Fetched query={incident} what="this closed file" page declined={fileTrouble}>
      {(view) => (
        <div data-narrow>
          <p className="kicker">{reviewer ? <a href={paths.review}>To publish</a> : 'A file released by accident'}{view.council && ` / ${view.council.name}`}</p>
          <Heading tab="A closed file">{view.ended === null ? `A file from ${view.council?.name ?? 'a council'} is closed to everybody but two people.` : view.ended.how === 'destroyed' ? 'The file was destroyed.' : 'The file is open again.'}</Heading>
          <Incident incident={view} />
        </div>
      )}
    </Fetched>
  );
}
