import { useEffect, useRef } from 'react';
import { countStatuses, Filters, Legend, PatternDefs, SelectField, StatusMark, TextField, TileMap, roveTiles, type MapTile } from '../../../../components/index.ts';
import { paths, type TakeChoice } from '../../../../lib/paths.ts';
import { counted } from '../../../../lib/words.ts';
import type { TakeableView } from '../queries.ts';
import { standingWords } from './take-words.ts';
import styles from './take.module.css';

const like = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '');

/** The councils that fit what was typed and the region chosen: free ones first, the next best first among them, then by name. */
export function councilsShown(councils: readonly TakeableView[], { q = '', region = '' }: TakeChoice): TakeableView[] {
  return councils
    .filter((council) => (region === '' || council.region === region) && like(council.name).includes(like(q)))
    .toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || one.name.localeCompare(other.name, 'en-GB'));
}

/** Choosing a council oneself: from a list that can be searched, or from the map. Each entry is a link. */
export function CouncilChooser({ councils, choice, chosenSlug, onChange }: {
  councils: readonly TakeableView[];
  choice: TakeChoice;
  chosenSlug: string | undefined;
  onChange: (change: TakeChoice) => void;
}) {
  const shown = councilsShown(councils, choice);
  const regions = [...new Set(councils.map(({ region }) => region))].toSorted((one, other) => one.localeCompare(other, 'en-GB'));
  const onMap = choice.view === 'map';
  return (
    <section aria-labelledby="choose" className="stack">
      <h2 id="choose">Or choose one yourself</h2>
      <div className={styles.search}>
        <TextField id="search" type="search" label="Search" hideLabel={false} placeholder="Part of a name" value={choice.q ?? ''} onChange={(event) => onChange({ q: event.target.value })} />
        <SelectField id="region" label="Region" value={choice.region ?? ''} onChange={(event) => onChange({ region: event.target.value })}>
          <option value="">All of England</option>
          {regions.map((region) => <option key={region}>{region}</option>)}
        </SelectField>
      </div>
      <Filters
        label="How to choose"
        items={[
          { href: paths.take({ ...choice, view: undefined }), label: 'As a list', icon: 'list', current: !onMap },
          { href: paths.take({ ...choice, view: 'map' }), label: 'On the map', icon: 'map', current: onMap },
        ]}
      />
      <p className="small quiet" role="status">{shown.length === 0 ? 'No council fits. Change what you typed, or the region.' : `${counted(shown.length, 'council')}, ${shown.filter(({ standing }) => standing === 'free').length} free.`}</p>
      {onMap ? <CouncilMap councils={shown} choice={choice} chosenSlug={chosenSlug} /> : <CouncilList councils={shown} choice={choice} chosenSlug={chosenSlug} />}
    </section>
  );
}

type Chosen = { councils: readonly TakeableView[]; choice: TakeChoice; chosenSlug: string | undefined };

function CouncilList({ councils, choice, chosenSlug }: Chosen) {
  return (
    <ul className={styles.list}>
      {councils.map((council) => (
        <li key={council.slug}>
          <a href={paths.take({ ...choice, council: council.slug })} aria-current={council.slug === chosenSlug ? 'true' : undefined}>
            <span className={styles.name}>{council.name}</span>
            <span className="fine">{council.region}{council.standing === 'free' && !council.hasAddress ? ', address to be found' : ''}</span>
          </a>
          <StatusMark {...standingWords(council)} />
        </li>
      ))}
    </ul>
  );
}

function CouncilMap({ councils, choice, chosenSlug }: Chosen) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const map = box.current?.querySelector<SVGSVGElement>('[data-tile-map]');
    return map ? roveTiles(map) : undefined;
  }, [councils]);
  const tiles: MapTile[] = councils.map((council) => ({
    slug: council.slug, name: council.name, ...council.tile, region: council.region, late: false,
    status: council.status, words: standingWords(council).words, href: paths.take({ ...choice, council: council.slug }),
  }));
  return (
    <div ref={box}>
      <PatternDefs />
      <TileMap tiles={tiles} label="Councils of this programme. The list holds the same." chosen={chosenSlug} whole={false} />
      <div className={styles.key}><Legend short counts={countStatuses(councils.map(({ status }) => status))} /></div>
    </div>
  );
}
