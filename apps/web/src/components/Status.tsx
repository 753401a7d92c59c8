import type { Stage, TargetStatus } from '@openvalve/domain';
import { Icon, type IconName } from './Icon.tsx';
import { lateWords, stageWords, statusWords, uncertainWords, type StatusFacts } from './status-words.ts';
import styles from './Status.module.css';

type Mark = { icon: IconName; words: string; tone: StatusFacts['tone']; wrap?: boolean | undefined; /** Its icon is drawn by `SharedIcons`. */ shared?: boolean | undefined };

/** An icon and words in the tone of their meaning. The tone only helps: the words carry it. */
export function StatusMark({ icon, words, tone, wrap = false, shared }: Mark) {
  return (
    <span className={`${styles.status} ${styles[tone]}${wrap ? ` ${styles.wrap}` : ''}`}>
      <Icon name={icon} className={styles.icon} shared={shared} />
      <span>{words}</span>
    </span>
  );
}

/** A target's or a council's status. `alsoLive` adds the second fact: something is still being asked for. */
export function Status({ status, alsoLive = false, wrap, shared }: { status: TargetStatus; alsoLive?: boolean | undefined; wrap?: boolean | undefined; shared?: boolean | undefined }) {
  const { icon, words, tone } = statusWords[status];
  return (
    <>
      <StatusMark icon={icon} words={words} tone={tone} wrap={wrap} shared={shared} />
      {alsoLive && <span className={styles.also}>and asked again</span>}
    </>
  );
}

/** A request's stage, with what overrides its words: lateness by the later reading, the last lawful day, or an unsure delivery. */
export function StageStatus({ stage, daysLate = null, dueToday = false, uncertain = false, wrap }: {
  stage: Stage;
  /** Working days late; null when not late. 0 means late and no working day has passed since. */
  daysLate?: number | null | undefined;
  dueToday?: boolean | undefined;
  uncertain?: boolean | undefined;
  wrap?: boolean | undefined;
}) {
  if (stage === 'sending' && uncertain) return <StatusMark {...uncertainWords} wrap={wrap} />;
  if (stage === 'awaiting_response' && daysLate !== null) return <Late days={daysLate} wrap={wrap} />;
  if (stage === 'awaiting_response' && dueToday) return <StatusMark icon="clock" words="Waiting, due today" tone="soon" wrap={wrap} />;
  const { icon, words, tone } = stageWords[stage];
  return <StatusMark icon={icon} words={words} tone={tone} wrap={wrap} />;
}

/** Late, by how many working days. Late is not a status: it stands beside one. */
export function Late({ days, wrap, shared }: { days: number; wrap?: boolean | undefined; shared?: boolean | undefined }) {
  return <StatusMark icon="clock" words={lateWords(days)} tone="late" wrap={wrap} shared={shared} />;
}
