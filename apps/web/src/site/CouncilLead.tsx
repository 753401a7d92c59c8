import { headlineDay, longDay } from '@openvalve/domain';
import { lateWords } from '../components/status-words.ts';
import { afterWords } from './clock-words.ts';
import { lateBy, liveRequests, stillOpen, type PublicRequest } from './council-requests.ts';
import styles from './Council.module.css';
import type { CouncilPageView } from './views.ts';
import { listed, years } from './words.ts';

/** Where things stand at one council, in two or three sentences. */
export function CouncilLead({ view }: { view: CouncilPageView }) {
  if (view.agreements.length === 0) {
    return <p className={`lead ${styles.lead}`}>{view.name} is in neither programme, so there is no agreement to ask it about. That is an answer too.</p>;
  }
  return <p className={`lead ${styles.lead}`}>{view.name} joined {listed(view.agreements.map(joined))}. {agreementWords(view)} <Standing view={view} /></p>;
}

/** “Safety Valve in the 2022–23 round”, “Delivering Better Value in tranche 2”. */
export function joined({ programmeName, round }: { programmeName: string; round: string }): string {
  if (/^\d{4}-\d{2,4}$/.test(round)) return `${programmeName} in the ${years(round)} round`;
  return `${programmeName} in ${/^\d+$/.test(round) ? `tranche ${round}` : years(round).replace(/^Tranche/, 'tranche')}`;
}

function agreementWords({ agreements }: CouncilPageView): string {
  const shown = agreements.some((agreement) => agreement.publicationPage !== null);
  return shown ? 'Its short agreement is public.' : '';
}

function Standing({ view }: { view: CouncilPageView }) {
  const live = liveRequests(view);
  const late = live.map(lateBy).filter((days) => days !== null);
  if (late.length > 0) return <>We have asked for the papers behind it; the answer is <span className="late">{answerIsLateWords(Math.max(...late))}</span>. {live.map((request) => afterWords(view.name, request)).filter(Boolean).join(' ')}</>;
  const stopped = live.find((request) => request.stopped !== null);
  if (stopped) return <>We have asked for the papers behind it. {stoppedWords(stopped)}</>;
  const next = live.find((request) => request.dueOn !== null);
  if (next?.dueOn) return <>We have asked for the papers behind it. The council {next.of === 40 && next.regime === 'FOIA' ? 'took more time, and should' : 'must'} answer by {longDay(next.dueOn)}.</>;
  const last = view.requests.map((request) => request.answeredOn).filter((day) => day !== null).toSorted().at(-1);
  if (last) return <>It answered our request on {headlineDay(last)} {last.slice(0, 4)}. {stillOpen(view).map((request) => afterWords(view.name, request)).join(' ')}</>;
  if (view.papers.some((paper) => paper.status === 'claimed')) return <>A volunteer is writing to ask for the papers behind it.</>;
  return <>Nobody has asked it for the papers behind that yet.</>;
}

function stoppedWords({ stopped, stage }: PublicRequest): string {
  if (stage === 'awaiting_clarification') return 'The council asked a question first, so no day is due.';
  return stopped?.lapsed ? 'It asked for a fee that was not paid in time, so it need no longer answer.' : 'The council asked for a fee first, so no day is due.';
}

/** “3 working days late”, at the end of a sentence. */
export const answerIsLateWords = (days: number): string => (days > 0 ? lateWords(days) : 'late: the last lawful day has passed');
