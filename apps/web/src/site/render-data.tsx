import { ExternalLink } from '../components/link.tsx';
import { StackingTable } from '../components/Table.tsx';
import type { DataView } from './agreement-views.ts';
import styles from './Data.module.css';
import { document } from './document.tsx';
import plain from './Plain.module.css';
import type { Frame } from './views.ts';
import { counted } from './words.ts';

/** The tables anybody may take, under what terms, and what every column means. */
export const renderData = (frame: Frame, view: DataView): string =>
  document(frame, {
    title: 'Take the data',
    description: 'Councils, agreements, papers wanted, requests, documents and reported figures as CSV and JSON, with a dictionary of every column. CC BY 4.0.',
    children: <Data view={view} />,
  });

function Data({ view: { sets, baseUrl } }: { view: DataView }) {
  return (
    <>
      <h1 className={plain.big}>Take the data</h1>
      <p className={`lead ${plain.under}`}>What the pages here say, as tables. They are made from the same facts at the moment you ask, and their addresses stay the same.</p>
      <section aria-labelledby="tables">
        <h2 id="tables">The tables</h2>
        <div className={styles.under}>
          <StackingTable
            label="Tables to take away"
            className={styles.tables}
            columns={[{ name: 'Table' }, { name: 'Rows', says: 'Rows' }, { name: 'CSV' }, { name: 'JSON' }, { name: 'Explained' }]}
            rows={sets.map(({ name, title, rows, columns }) => ({
              key: name,
              cells: [
                title, rows,
                <a key="csv" href={`/data/${name}.csv`} download>CSV<span className="hide"> of {title}</span></a>,
                <a key="json" href={`/data/${name}.json`}>JSON<span className="hide"> of {title}</span></a>,
                <a key="columns" href={`#${name}`}>{columns.length} columns<span className="hide"> of {title}, explained</span></a>,
              ],
            }))}
          />
        </div>
      </section>
      <Terms baseUrl={baseUrl} />
      <section aria-labelledby="following">
        <h2 id="following">Follow what changes</h2>
        <p className={styles.under}><a href="/feed.atom">The feed</a> (Atom) says what was published, corrected and taken down. Each council has one too, on its page. A program that asks again is told at once if nothing changed: send back the <code>ETag</code> as <code>If-None-Match</code>.</p>
      </section>
      {sets.map((set) => <Dictionary key={set.name} set={set} />)}
    </>
  );
}

const Terms = ({ baseUrl }: { baseUrl: string }) => (
  <section aria-labelledby="terms">
    <h2 id="terms">Under what terms</h2>
    <div className={`stack ${styles.under}`}>
      <p><strong>Our facts</strong> are free for any use with a credit, under <ExternalLink href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</ExternalLink>. A credit such as “Open Valve, {baseUrl.replace(/^https?:\/\//, '')}” is enough.</p>
      <p><strong>The documents have terms of their own.</strong> Each says on its page, and in the column <code>licence</code>, under what terms it is shown. Codes of councils are the Office for National Statistics’, under the Open Government Licence v3.0.</p>
      <p><strong>Nobody who asked is in any table:</strong> no name, no address, no letter. What a cell holds is never run as a formula: text that could be one has an apostrophe before it in CSV.</p>
      <p className="small">Our registers of councils and agreements are put together from public pages, most of them named in the tables. What is counted by the law can be followed day by day on the page that the column <code>why</code> leads to.</p>
      <p className="small">In CSV yes and no are words, days are written 2026-11-23, and lists have a blank between their parts. In JSON they are true and false, text, and lists. The dictionary below <a href="/data/dictionary.json">is a file too</a>.</p>
    </div>
  </section>
);

function Dictionary({ set: { name, title, about, rows, columns } }: { set: DataView['sets'][number] }) {
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      <p className={`quiet ${styles.under}`}>{about}</p>
      <p className={styles.files}>
        <a href={`/data/${name}.csv`} download>{name}.csv</a>
        <a href={`/data/${name}.json`}>{name}.json</a>
      </p>
      <p className="fine">{counted(rows, 'row')}</p>
      <div className={styles.dictionary}>
        <StackingTable
          label={`Columns of ${title}`}
          className={styles.columns}
          columns={[{ name: 'Column' }, { name: 'Type' }, { name: 'What it means' }, { name: 'Where it comes from', says: 'From:' }]}
          rows={columns.map(({ name: column, type, meaning, source }) => ({ key: column, cells: [<code key="name">{column}</code>, type, <span key="meaning" className={styles.meaning}>{meaning}</span>, source] }))}
        />
      </div>
    </section>
  );
}
