import { fewestForAnAverage, mediumDay } from '@openvalve/domain';
import { lateWords } from '../components/status-words.ts';
import { StackingTable } from '../components/Table.tsx';
import type { LateLine, LateRequest, LateView } from './agreement-views.ts';
import { takenWords, timesSentence } from './answer-times-words.ts';
import { councilPath } from './CouncilTable.tsx';
import { document } from './document.tsx';
import { Count } from './HomeCounts.tsx';
import styles from './Late.module.css';
import plain from './Plain.module.css';
import { ScaleKey, TimeScale } from './TimeScale.tsx';
import type { Frame } from './views.ts';
import { counted } from './words.ts';

/** How long councils took to answer, by name, silence in the denominator. It ranks nobody. */
export const renderLate = (frame: Frame, view: LateView): string =>
  document(frame, {
    title: 'How long councils take to answer',
    description: 'Working days that English councils took to answer our freedom of information requests, council by council; no answer counts as not answered in time.',
    children: <TimesOfAll view={view} />,
  });

function TimesOfAll({ view: { all, lines } }: { view: LateView }) {
  const over = lines.filter(({ times }) => times.over > 0);
  const waiting = lines.filter(({ times }) => times.over === 0);
  return (
    <>
      <h1 className={plain.big}>How long councils take</h1>
      <p className={`lead ${plain.under}`}>The law gives a council 20 working days to answer. {timesSentence(all)} {takenWords(all)}</p>
      {all.over > 0 && (
        <div className={styles.counts}>
          <Count figure={all.inTime} of={all.over}>answered in time</Count>
          <Count figure={all.late} of={all.over}>answered late</Count>
          <Count figure={all.silent} of={all.over}>not answered, and late</Count>
          <Count figure={all.waiting}>more {all.waiting === 1 ? 'has' : 'have'} time left, or the clock has stopped</Count>
        </div>
      )}
      <section aria-labelledby="councils">
        <h2 id="councils">Each council, by name</h2>
        {lines.length === 0 ? <p className={`quiet ${styles.under}`}>No council has received a request yet. The first line stands here on the day one does. <a href="/councils">All councils</a></p> : (
          <>
            {over.length > 0 && <ScaleKey />}
            {over.length > 0 && <div className={styles.under}><Times lines={over} /></div>}
            {waiting.length > 0 && <Waiting lines={waiting} />}
            <p className={`small ${styles.under}`}><a href="/data/requests.csv" download>Take every request with its days</a>, as a table for a spreadsheet (CSV). It names nobody.</p>
          </>
        )}
      </section>
      <HowCounted />
    </>
  );
}

const columns = [{ name: 'Council' }, { name: 'Time over', says: 'Time over' }, { name: 'In time', says: 'In time' }, { name: 'Late', says: 'Late' }, { name: 'No answer', says: 'No answer' }, { name: 'Working days taken' }];

const Times = ({ lines }: { lines: readonly LateLine[] }) => (
  <StackingTable
    label="Time taken by each council"
    className={styles.table}
    columns={columns}
    rows={lines.map(({ council, answeredBy, times, marks, late }) => ({
      key: council.slug,
      cells: [
        <span key="name"><a href={councilPath(council.slug)}>{council.name}</a>{answeredBy && <span className={`fine ${styles.block}`}>answered by {answeredBy}</span>}</span>,
        times.over, figure(times.inTime), figure(times.late), figure(times.silent),
        <div key="taken">
          {marks.length > 0 && <TimeScale marks={marks} />}
          <p className={styles.taken}>{`${takenWords(times)}${times.waiting > 0 ? ` ${counted(times.waiting, 'more request')} not over yet.` : ''}`.trim()}</p>
          {late.length > 0 && <ul className={`fine ${styles.each}`}>{late.map((request) => <li key={request.whyPath}><LateOne request={request} /></li>)}</ul>}
        </div>,
      ],
    }))}
  />
);

/** Councils of which nothing can be said yet. */
const Waiting = ({ lines }: { lines: readonly LateLine[] }) => (
  <div className={styles.waiting}>
    <h3>Not over yet: {counted(lines.length, 'council')}</h3>
    <p className="small quiet">They have time left, or the clock has stopped. They are in no count above.</p>
    <ul>{lines.map(({ council }) => <li key={council.slug}><a href={councilPath(council.slug)}>{council.name}</a></li>)}</ul>
  </div>
);

const figure = (count: number) => (count === 0 ? <span key={count} className={styles.nought}>0</span> : count);

const LateOne = ({ request: { receivedOn, answeredOn, daysLate, whyPath } }: { request: LateRequest }) => (
  <>Asked {dayWords(receivedOn)}, {answeredOn ? `answered ${dayWords(answeredOn)}` : 'no answer'}: {lateWords(daysLate)}. <a href={whyPath}>Why this date?</a></>
);

const dayWords = (day: LateRequest['receivedOn']): string => mediumDay(day).replace(/^\w+ /, '');

const HowCounted = () => (
  <section aria-labelledby="how">
    <h2 id="how">How this is counted</h2>
    <ul className={styles.how}>
      <li><strong>No answer counts.</strong> A request that has had none by its last lawful day is in the count as not answered in time. It does not vanish because the council is silent, or because we give up.</li>
      <li><strong>Late by every reading.</strong> Where the law can be read two ways, a council is late after the later day. Each late request has a page that counts its days one by one.</li>
      <li><strong>The clock stops</strong> while a council waits for us: to say what we meant, or to pay a fee. Such a request is not counted until its time runs out. After a question the days are counted from our answer.</li>
      <li><strong>No average of fewer than {fewestForAnAverage}.</strong> “Half were answered within” takes no answer for longer than any answer. With fewer requests each time stands for itself.</li>
      <li><strong>This is no ranking.</strong> Councils stand by name. Most were asked once or twice, and one request says little about a council.</li>
    </ul>
  </section>
);
