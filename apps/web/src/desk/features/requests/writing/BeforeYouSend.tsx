import type { LintFinding } from '@openvalve/letters';
import { Button, Icon, type IconName } from '../../../../components/index.ts';
import { lintLine } from './lint-words.ts';
import styles from './writing.module.css';

/** What is looked at before a letter goes, while it is written. Nothing here stops a letter: a person decides. */
export function BeforeYouSend({ findings, onFix, remarks = [] }: {
  findings: readonly LintFinding[];
  onFix: (finding: LintFinding) => void;
  /** What the case itself asks to be looked at, before what the words give away. */
  remarks?: readonly { icon: IconName; look: boolean; words: string }[];
}) {
  const inOrder = findings.toSorted((one, other) => Number(other.level === 'look') - Number(one.level === 'look'));
  return (
    <section className={styles.lint} aria-labelledby="lint">
      <h2 id="lint">Before you send</h2>
      <ul>
        {remarks.map(({ icon, look, words }) => (
          <li key={words} className={look ? styles.look : undefined}>
            <Icon name={icon} />
            <div>{look && <span className="hide">Look again: </span>}{words}</div>
          </li>
        ))}
        {inOrder.map((finding, at) => {
          const line = lintLine(finding);
          return (
            <li key={`${finding.code} ${finding.excerpt ?? at}`} className={line.look ? styles.look : undefined}>
              <Icon name={line.look ? 'warning' : 'tick'} />
              <div>
                {line.look && <span className="hide">Look again: </span>}
                {line.quoted && <strong>“{line.quoted}”</strong>} {line.words}
                {line.fix && <div className={styles.fix}><Button look="second" small onClick={() => onFix(finding)}>{line.fix}</Button></div>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
