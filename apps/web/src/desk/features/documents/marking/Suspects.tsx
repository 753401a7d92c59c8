import type { MarkReason } from '@openvalve/domain';
import type { FileView } from '@openvalve/server/router';
import { Button } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import { counted } from '../../../../lib/words.ts';
import { kindName } from '../hidden-words.ts';
import { pageName } from '../viewer/reading-words.ts';
import type { Suspect } from './suspects.ts';
import type { Marking } from './use-marking.ts';
import styles from './marking.module.css';

/** How many are listed at once: those after them move up. */
const atOnce = 40;

/** Why a thing of a kind would most likely be taken out. */
const reasonOf: Readonly<Record<string, MarkReason>> = { upn: 'child', 'nhs-number': 'personal-data', 'small-number': 'small-number', name: 'personal-data', phone: 'contact', 'mail-address': 'contact', postcode: 'personal-data', 'text-under-box': 'personal-data' };

/** What could be somebody, one by one: to be marked, or not needed. */
export function Suspects({ documentId, file, suspects, marking, onNotNeeded }: { documentId: string; file: FileView; suspects: readonly Suspect[]; marking: Marking; onNotNeeded: (key: string) => void }) {
  return (
    <section aria-labelledby="suspects">
      <h2 id="suspects">{suspects.length === 0 ? 'Nothing is left to decide' : `${counted(suspects.length, 'thing')} to decide`}</h2>
      <p className="small">{suspects.length === 0 ? 'Every name, number and address a machine found is marked or was looked at. It does not find all: look at every page.' : 'A machine thinks these could be somebody. What was not needed is remembered in this tab only.'}</p>
      {suspects.length > 0 && (
        // What scrolls has to be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
        <div className={styles.list} tabIndex={0} role="region" aria-label="To decide">
          <ol>
            {suspects.slice(0, atOnce).map((suspect) => {
              const { key, at, kind, page, place, sample, mark } = suspect;
              const on = file.pages.find(({ number }) => number === page);
              const which = <span className="hide">: {sample ?? place}</span>;
              return (
                <li key={key}>
                  <div>
                    <span className={styles.kind}>{kindName(kind)},</span> <a href={paths.document(documentId, { page: String(page), do: 'mark', at: String(at) })}>{on ? pageName(file, on) : `Page ${page}`}{place !== 'in the text' && place !== '' && `, ${place}`}</a>
                    {sample !== null && <span className={styles.words}> “{sample}”</span>}
                  </div>
                  <span className={styles.pair}>
                    {mark && <Button look="plain" small disabled={marking.pending} onClick={() => marking.add([mark], reasonOf[kind] ?? marking.reason)}>Mark{which}</Button>}
                    <Button look="plain" small onClick={() => onNotNeeded(key)}>Not needed{which}</Button>
                  </span>
                </li>
              );
            })}
          </ol>
        </div>
      )}
      {suspects.length > atOnce && <p className="fine">The first {atOnce} are listed; the rest move up.</p>}
    </section>
  );
}
