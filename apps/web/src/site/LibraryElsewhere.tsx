import { mediumDay } from '@openvalve/domain';
import { ExternalLink } from '../components/link.tsx';
import { StackingTable } from '../components/Table.tsx';
import { councilPath } from './CouncilTable.tsx';
import type { LibraryView } from './document-views.ts';
import { libraryAddress } from './library-address.ts';
import styles from './Library.module.css';
import { counted, years } from './words.ts';

/** Papers that were public without us: where they stand, and when somebody last looked. */
export function LibraryElsewhere({ view: { elsewhere, filters } }: { view: LibraryView }) {
  const { lines, of } = elsewhere;
  if (of === 0) return null;
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">Already public elsewhere</h2>
      <p className={`quiet small ${styles.under}`}>{counted(of, 'paper')} that anybody could read without us. We link to where each stands and say when it was last looked at; their text is not searched here.</p>
      <div className={styles.under}>
        <StackingTable
          label="Papers that are public elsewhere"
          className={styles.elsewhere}
          columns={[{ name: 'Paper' }, { name: 'Council' }, { name: 'Where', says: 'at' }, { name: 'Checked', says: 'checked' }]}
          rows={lines.map(({ title, council, kindName, period, url, host, checkedOn }, at) => ({
            key: `${at} ${url}`,
            cells: [
              <span key="title"><ExternalLink href={url}>{title}</ExternalLink>{(title !== kindName || period) && <span className={`fine ${styles.block}`}>{title === kindName ? '' : kindName}{period && `${title === kindName ? '' : ', '}${years(period)}`}</span>}</span>,
              <a key="council" href={councilPath(council.slug)}>{council.name}</a>,
              host,
              mediumDay(checkedOn),
            ],
          }))}
        />
      </div>
      {lines.length < of && <p className={styles.under}><a href={`${libraryAddress(filters, { elsewhere: true })}#elsewhere`}>Show all {of}</a></p>}
    </section>
  );
}
