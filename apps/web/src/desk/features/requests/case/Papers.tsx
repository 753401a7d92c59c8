import { DocumentKind, documentKinds } from '@openvalve/domain';
import { ExternalLink, Status } from '../../../../components/index.ts';
import { years } from '../../../../lib/register-words.ts';
import { yearsWords } from '../../../../lib/words.ts';
import type { RequestView } from '../queries.ts';
import styles from './case.module.css';

type Paper = RequestView['papers'][number];

/** The papers wanted from this council and how each stands. A series is one line for each run of years that stand alike. */
export function Papers({ papers, alreadyPublic }: Pick<RequestView, 'papers' | 'alreadyPublic'>) {
  const notAsked = alreadyPublic.filter(({ kind }) => !papers.some((paper) => paper.kind === kind));
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">Papers wanted</h2>
      <ul className={styles.papers}>
        {notAsked.map((paper) => (
          <li key={paper.url}>
            <span><ExternalLink href={paper.url}>{paper.kindName}</ExternalLink>{paper.period && <span className="fine"> {years(paper.period)}</span>}</span>
            <Status status="already-public" />
          </li>
        ))}
        {gathered(papers).map(({ paper, periods }) => (
          <li key={`${paper.kind} ${periods.join()} ${paper.status}`}>
            <span>
              {paper.published ? <ExternalLink href={paper.published.url}>{paper.name}</ExternalLink> : nameOf(paper.kind, paper.name, periods.length)}
              {periods.length > 0 && <span className="fine"> {yearsWords(periods)}</span>}
              {paper.outcome && paper.outcome.exemptions.length > 0 && <span className="fine"> ({paper.outcome.exemptions.join(', ')})</span>}
            </span>
            <Status status={paper.status} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Years of one series with the same status and grounds stand together. */
export function gathered(papers: readonly Paper[]): { paper: Paper; periods: string[] }[] {
  const lines: { paper: Paper; periods: string[] }[] = [];
  for (const paper of papers) {
    const alike = lines.find((line) => line.paper.kind === paper.kind && line.paper.status === paper.status && paper.published === null && line.paper.published === null && grounds(line.paper) === grounds(paper));
    if (alike && paper.period !== null) alike.periods.push(paper.period);
    else lines.push({ paper, periods: paper.period === null ? [] : [paper.period] });
  }
  return lines;
}

/** The name of a paper, or of several years of one. */
export const nameOf = (kind: string, name: string, many: number): string => {
  const known = DocumentKind.safeParse(kind);
  return known.success && many > 1 ? documentKinds[known.data].plural : name;
};

const grounds = ({ outcome }: Paper): string => outcome?.exemptions.join() ?? '';
