import { ExternalLink } from '../../../components/index.ts';
import styles from './calendar.module.css';

/** What whoever looks after the machine does before the table of bank holidays ends, or when a day was added. Everybody else tells them. */
export const WhatToRun = ({ summary = 'What to do' }: { summary?: string }) => (
  <details className={styles.run}>
    <summary>{summary}</summary>
    <div className="stack tight">
      <p>For whoever looks after the machine. If that is somebody else, send them this.</p>
      <ol>
        <li>Download <ExternalLink href="https://www.gov.uk/bank-holidays.json">the official list from GOV.UK</ExternalLink>, next to the program.</li>
        <li>See what it would change: <code>npm run calendar -- check bank-holidays.json</code></li>
        <li>Apply it, and say why: <code>npm run calendar -- apply bank-holidays.json --why &quot;GOV.UK lists the next year&quot;</code></li>
      </ol>
      <p>Nothing is ever taken out of the table. Dates that move are counted again within a minute, with the reason in each case file, and their volunteers are told.</p>
    </div>
  </details>
);
