import { Programme, programmeName } from '@openvalve/domain';
import { Filters } from '../components/Filters.tsx';
import { Note } from '../components/Sheet.tsx';
import { CouncilSearch } from './CouncilSearch.tsx';
import { CouncilTable } from './CouncilTable.tsx';
import { councilsMatching, looksLikePostcode } from './councils-matching.ts';
import { document } from './document.tsx';
import styles from './Plain.module.css';
import type { CouncilsView, Frame } from './views.ts';
import { counted } from './words.ts';

/** All councils as a table, or those whose name a reader typed. */
export const renderCouncils = (frame: Frame, view: CouncilsView): string =>
  document(frame, {
    title: view.q.trim() === '' ? 'Councils' : `Councils: ${view.q.trim()}`,
    ...(view.q.trim() === '' && { description: 'Every English council with duties for special educational needs, its programme and the best outcome so far.' }),
    children: <Councils view={view} />,
  });

function Councils({ view }: { view: CouncilsView }) {
  const named = councilsMatching(view.tiles, view.q);
  const found = view.programme ? named.filter((tile) => tile.programmes.includes(view.programme as Programme)) : named;
  return (
    <>
      <h1 className={styles.big}>Councils</h1>
      <CouncilSearch names={view.tiles.map((tile) => tile.name).toSorted()} q={view.q} />
      <section aria-labelledby="found">
        <h2 id="found">{heading(view, found.length)}</h2>
        <div className={styles.under}>
          <Filters
            label="Programme"
            items={[
              { href: address(view.q, null), label: 'All', count: named.length, current: !view.programme },
              ...Programme.options.map((programme) => ({
                href: address(view.q, programme),
                label: programmeName[programme],
                count: named.filter((tile) => tile.programmes.includes(programme)).length,
                current: view.programme === programme,
              })),
            ]}
          />
        </div>
        <p className={`small ${styles.under}`}><a href="/data/targets.csv" download>Take every paper of every council with you</a>, as one table for a spreadsheet (CSV).</p>
        <div className={styles.under}>{found.length === 0 ? <NoneFound q={view.q} /> : <CouncilTable tiles={found} label="Councils and statuses" />}</div>
      </section>
    </>
  );
}

function heading({ q, tiles }: CouncilsView, found: number): string {
  if (q.trim() !== '') return `${found === 0 ? 'No council' : counted(found, 'council')} found for “${q.trim()}”`;
  return found === tiles.length ? `All ${found} councils` : counted(found, 'council');
}

function NoneFound({ q }: { q: string }) {
  return (
    <Note>
      {looksLikePostcode(q) ? (
        <p><strong>That looks like a postcode.</strong> We look councils up by name only: a postcode would have to go to an outside service. Your council tax bill says which council it is.</p>
      ) : (
        <p><strong>No council here has that name.</strong> Try part of it, such as “Tyne”. District councils have no duties for special educational needs: look for the county.</p>
      )}
      <p><a href="/councils">Show all councils</a></p>
    </Note>
  );
}

function address(q: string, programme: Programme | null): string {
  const query = new URLSearchParams({ ...(q.trim() !== '' && { q: q.trim() }), ...(programme && { programme }) }).toString();
  return query === '' ? '/councils' : `/councils?${query}`;
}
