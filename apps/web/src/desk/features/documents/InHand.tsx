import type { DocumentStage } from '@openvalve/domain';
import type { InHandView } from '@openvalve/server/router';
import { ButtonLink, Line, LineList } from '../../../components/index.ts';
import { paths } from '../../../lib/paths.ts';
import { years } from '../../../lib/register-words.ts';
import { byStage, lastWords } from './in-hand-words.ts';
import { momentWords } from './incidents/moments.ts';
import { stageWords } from './stage-words.ts';

/** Documents by stage, one line each. `filled` where the first of them is the first thing to do. */
export function InHand({ documents, stages, filled = false }: { documents: readonly InHandView[]; stages: readonly DocumentStage[]; filled?: boolean }) {
  return (
    <>
      {byStage(documents, stages).map(({ stage, documents: of }, group) => (
        <section key={stage} aria-labelledby={`stage-${stage}`}>
          <h2 id={`stage-${stage}`}>{stageWords[stage].words} ({of.length})</h2>
          <LineList>
            {of.map((document, at) => (
              <Line
                key={document.id}
                title={document.title}
                detail={<>{document.council.name}, {document.kindName}{document.period !== null && ` ${years(document.period)}`}. {lastOf(document)}</>}
                end={<ButtonLink look={filled && group === 0 && at === 0 ? 'first' : 'second'} href={paths.document(document.id)}>{actions[stage] ?? 'Open it'}<span className="hide">: {document.title}</span></ButtonLink>}
              />
            ))}
          </LineList>
        </section>
      ))}
    </>
  );
}

const actions: Partial<Record<DocumentStage, string>> = { 'to-review': 'Look through it', approved: 'Publish it', 'sent-back': 'Change it', 'copy-failed': 'See why', preparing: 'Go on' };

const lastOf = ({ last: { action, who, at } }: InHandView): string => `Last ${lastWords[action] ?? 'changed by'} ${who ?? 'the program'}, ${momentWords(at)}.`;
