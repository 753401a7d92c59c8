import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './LineList.module.css';

/** Things, one line each, one action each. */
export const LineList = ({ children }: { children: ReactNode }) => <ul className={styles.lines}>{children}</ul>;

/** One thing: an icon if it helps, its name, a second line, and at the end its one action or its status. */
export function Line({ title, detail, icon, tone, end, level: Heading = 'h3' }: {
  title: ReactNode;
  detail?: ReactNode;
  icon?: IconName | undefined;
  tone?: 'first' | 'late' | undefined;
  end?: ReactNode;
  level?: 'h2' | 'h3' | undefined;
}) {
  const words = (
    <div>
      <Heading className={styles.title}>{title}</Heading>
      {detail && <div className={styles.detail}>{detail}</div>}
    </div>
  );
  return (
    <li className={[tone && styles[tone], icon && styles.withIcon].filter(Boolean).join(' ') || undefined}>
      {icon ? <div className={styles.it}><Icon name={icon} className={styles.icon} />{words}</div> : words}
      {end && <div className={styles.end}>{end}</div>}
    </li>
  );
}
