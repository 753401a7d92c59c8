import { aggregationWindow, costLimit, hoursWithinCostLimit, mediumDay } from '@openvalve/domain';
import { ExternalLink } from '../../components/index.ts';
import styles from './why-we-wait.module.css';

/** Why a council is asked once in sixty working days: the law with its sources, and that it hides nothing. Folded until somebody wonders. */
export const WhyWeWait = ({ summary = 'Why we wait' }: { summary?: string }) => (
  <details className={styles.why}>
    <summary>{summary}</summary>
    <div className="stack tight small">
      <p>A council may add up what several requests would cost it, and refuse all of them once the sum is over £{costLimit.council}, which is {hoursWithinCostLimit} hours of work. It may do so when they come within {aggregationWindow} working days, from people who act together, about “the same or similar information”.</p>
      <p>We do act together: this is one campaign, and anybody who asks is told so. So each council gets one letter in that time, whoever writes it. Letters to different councils are never added up.</p>
      <p>It is never a way of hiding that. Nothing is worded, signed or timed to look unconnected.</p>
      <p>A coordinator can let a letter go sooner. That takes a reason, which is kept: for example, that it is narrower after a refusal for cost.</p>
      <p className="fine">
        <ExternalLink href="https://www.legislation.gov.uk/ukpga/2000/36/section/12">Freedom of Information Act 2000, section 12(4)</ExternalLink>;{' '}
        <ExternalLink href="https://www.legislation.gov.uk/uksi/2004/3244/regulation/5">Fees Regulations 2004, regulation 5</ExternalLink>. Figures looked at on {mediumDay(costLimit.readOn)}.
      </p>
    </div>
  </details>
);
