import { Legend } from '../components/Legend.tsx';
import { PatternDefs } from '../components/patterns.tsx';
import { TileMap } from '../components/TileMap.tsx';
import { CouncilSearch } from './CouncilSearch.tsx';
import { CouncilTable, councilPath } from './CouncilTable.tsx';
import { document } from './document.tsx';
import styles from './Home.module.css';
import { HomeCounts } from './HomeCounts.tsx';
import { HowToHelp, HowWeCheck, LatestPapers } from './HomeParts.tsx';
import { ProgrammePapers } from './ProgrammePapers.tsx';
import type { Frame, HomeView, TileView } from './views.ts';
import { capitalised, inWords } from './words.ts';

/** The public home page: what this is, how many papers are out, the map with its equal table. */
export const renderHome = (frame: Frame, view: HomeView): string =>
  document(frame, {
    title: 'What councils agreed about SEND',
    description: 'Which English councils agreed what about money for children with special educational needs, which papers are public, and which councils are late with an answer.',
    children: <Home view={view} />,
  });

function Home({ view }: { view: HomeView }) {
  return (
    <>
      <PatternDefs />
      <div className={styles.hero}>
        <h1>What did your council agree to, in return for the money?</h1>
        <p className="lead">
          {capitalised(inWords(view.inAProgramme))} English councils joined a government programme about money for children with special
          educational needs. The short agreements are public. The numbers are in the papers behind them. We ask every council for those
          papers, and publish what they say.
        </p>
        <CouncilSearch names={view.tiles.map((tile) => tile.name).toSorted()} />
      </div>
      <section aria-labelledby="out">
        <h2 id="out">How many papers are out</h2>
        <HomeCounts view={view} />
        {view.programmes.map((count) => <ProgrammePapers key={count.programme} count={count} />)}
      </section>
      <MapWithTable view={view} />
      <section id="after" className={styles.two}>
        {view.latest ? <LatestPapers latest={view.latest} /> : <HowWeCheck />}
        <HowToHelp />
      </section>
      {view.latest && <section><HowWeCheck /></section>}
    </>
  );
}

function MapWithTable({ view }: { view: HomeView }) {
  return (
    <section aria-labelledby="map">
      <h2 id="map">Every council, one tile each</h2>
      <p className={`small quiet ${styles.under}`}>
        All tiles are the same size, so small councils can be seen. Choose one to read its page, or <a href="#councils">use the table</a>.{' '}
        <a className="skip" href="#after">Skip the map</a>
      </p>
      <div className={styles.mapgrid}>
        <TileMap tiles={view.tiles.map(mapTile)} label={`Map of the ${view.councils} councils, one tile each`} tooltips={false} />
        <div id="key">
          <h3 className={styles.keyTitle}>Best outcome so far, {view.councils} councils</h3>
          <Legend counts={view.byStatus} late={view.late} />
          <p className={`fine ${styles.keyNote}`}>Each council is counted once: the rows add up to {view.councils}. Those that are late are already in them.</p>
        </div>
      </div>
      <details className={styles.tablebox}>
        <summary>The same as a table: all {view.councils} councils</summary>
        <CouncilTable id="councils" tall label="Councils and statuses" tiles={view.tiles} />
      </details>
    </section>
  );
}

const mapTile = (tile: TileView) => ({ ...tile, href: councilPath(tile.slug) });
