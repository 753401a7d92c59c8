import type { ReactNode } from 'react';
import styles from './Home.module.css';
import type { HomeView } from './views.ts';

/** The few figures that say how far things are. Each is read as one sentence. */
export function HomeCounts({ view }: { view: HomeView }) {
  const { published, of } = view.agreementsPublic;
  return (
    <div className={styles.counts}>
      <Count figure={published} of={of}>Safety Valve agreements are public, on GOV.UK</Count>
      {view.programmes.map((count) => (
        <Count key={count.programme} figure={count.published + count.alreadyPublic} of={count.wanted}>
          papers behind {count.name} can be read by anyone
        </Count>
      ))}
      {view.asked === 0 ? (
        <Count figure={0}>councils asked. Nobody has asked yet: the first letter goes when a volunteer takes a council.</Count>
      ) : (
        <Count figure={view.late} of={view.asked}>{view.asked === 1 ? 'council we asked is' : 'councils we asked are'} late with an answer</Count>
      )}
    </div>
  );
}

/** One figure, read as one sentence with its words. */
export const Count = ({ figure, of, children }: { figure: number; of?: number; children: ReactNode }) => (
  <p className={styles.count}><b>{figure}{of !== undefined && <> <span>of {of}</span></>}</b> {children}</p>
);
