import { programmeName } from '@openvalve/domain';
import { SharedIcons } from '../components/Icon.tsx';
import { statusWords } from '../components/status-words.ts';
import { Late, Status } from '../components/Status.tsx';
import { StackingTable } from '../components/Table.tsx';
import styles from './CouncilTable.module.css';
import type { TileView } from './views.ts';

const columns = ['Council', 'Region', 'Programme', 'Best outcome', 'Late?'].map((name) => ({ name }));

/** The councils as a table: what the map says, in words. */
export function CouncilTable({ tiles, label, id, tall = false }: { tiles: readonly TileView[]; label: string; id?: string; tall?: boolean }) {
  const byName = [...tiles].toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  return (
    <div id={id}>
      <SharedIcons names={[...new Set([...tiles.map(({ status }) => statusWords[status].icon), 'clock' as const])]} />
      <StackingTable
        label={label}
        tall={tall}
        className={styles.councils}
        columns={columns}
        rows={byName.map((tile) => ({
          key: tile.slug,
          cells: [
            <a key="name" href={councilPath(tile.slug)}>{tile.name}</a>,
            tile.region,
            tile.programmes.map((programme) => programmeName[programme]).join(', '),
            <Status key="status" status={tile.status} shared />,
            tile.late ? <Late key="late" days={tile.daysLate ?? 0} shared /> : null,
          ],
        }))}
      />
    </div>
  );
}

/** Where a council's page is. */
export const councilPath = (slug: string): string => `/councils/${encodeURIComponent(slug)}`;
