import { programmeName } from '@openvalve/domain';
import { Late, Status } from '../components/Status.tsx';
import { Table } from '../components/Table.tsx';
import type { TileView } from './views.ts';

/** The councils as a table: what the map says, in words. */
export function CouncilTable({ tiles, label, id, tall = false }: { tiles: readonly TileView[]; label: string; id?: string; tall?: boolean }) {
  const byName = [...tiles].toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  return (
    <div id={id}>
      <Table label={label} tall={tall}>
        <thead>
          <tr><th scope="col">Council</th><th scope="col">Region</th><th scope="col">Programme</th><th scope="col">Best outcome</th><th scope="col">Late?</th></tr>
        </thead>
        <tbody>
          {byName.map((tile) => (
            <tr key={tile.slug}>
              <th scope="row"><a href={councilPath(tile.slug)}>{tile.name}</a></th>
              <td>{tile.region}</td>
              <td>{tile.programmes.map((programme) => programmeName[programme]).join(', ')}</td>
              <td><Status status={tile.status} /></td>
              <td>{tile.late && <LateHere daysLate={tile.daysLate} />}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

const LateHere = ({ daysLate }: { daysLate: number | undefined }) => <Late days={daysLate ?? 0} />;

/** Where a council's page is. */
export const councilPath = (slug: string): string => `/councils/${encodeURIComponent(slug)}`;
