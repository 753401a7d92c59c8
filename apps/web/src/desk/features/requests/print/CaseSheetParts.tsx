import { mediumDay } from '@openvalve/domain';
import { LetterText, StackingTable, Status, Table } from '../../../../components/index.ts';
import { fileSize, yearsWords } from '../../../../lib/words.ts';
import { chronologyLines } from '../case/chronology-lines.ts';
import { gathered, nameOf } from '../case/Papers.tsx';
import type { MessageView, RequestView } from '../queries.ts';
import styles from './print.module.css';

/** The papers wanted and how each stands, with the grounds named where one was withheld. */
export function PapersTable({ request: { papers } }: { request: RequestView }) {
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="print-papers">
      <h2 id="print-papers">Papers</h2>
      <StackingTable
        label="Papers wanted"
        columns={[{ name: 'Paper' }, { name: 'Years' }, { name: 'Where it stands' }, { name: 'Grounds named', says: 'Grounds named:' }]}
        rows={gathered(papers).map(({ paper, periods }) => ({
          key: `${paper.kind} ${periods.join()} ${paper.status}`,
          cells: [nameOf(paper.kind, paper.name, periods.length), yearsWords(periods), <Status key="status" status={paper.status} />, paper.outcome?.exemptions.join(', ') ?? ''],
        }))}
      />
    </section>
  );
}

/** What happened, oldest first, as a file is read. */
export function Entries({ request }: { request: RequestView }) {
  const lines = chronologyLines(request).toReversed();
  return (
    <section aria-labelledby="print-happened" className={styles.long}>
      <h2 id="print-happened">What happened</h2>
      <Table label="What happened">
        <thead><tr><th scope="col">When</th><th scope="col">What</th></tr></thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.entry}>
              <td className="nowrap"><time dateTime={line.dateTime}>{line.when}</time></td>
              <td>
                {line.struck ? <s><span className="hide">Struck out: </span>{line.title}</s> : <strong>{line.title}</strong>}
                {line.detail && <p>{line.detail}</p>}
                {line.fine && <p className="fine">{line.fine}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

/** Every letter in full, oldest first, for those who may open this request’s mail; the files that came by name. */
export function Letters({ request: { messages, may } }: { request: RequestView }) {
  const gone = messages.filter(({ direction, happenedOn }) => direction === 'incoming' || happenedOn !== null);
  if (gone.length === 0) return null;
  return (
    <section aria-labelledby="print-letters" className={styles.long}>
      <h2 id="print-letters">Letters</h2>
      {may.readMail ? gone.map((message, at) => <OneLetter key={message.id} message={message} number={at + 1} />) : <p className="quiet">The letters can be opened by the request’s volunteer, coordinators and reviewers.</p>}
    </section>
  );
}

function OneLetter({ message, number }: { message: MessageView; number: number }) {
  const { direction, happenedOn, subject, from, to, body, attachments } = message;
  return (
    <article className={styles.letter}>
      <h3>{number}. {direction === 'outgoing' ? 'From us' : 'From the council'}{happenedOn && `, ${mediumDay(happenedOn)}`}</h3>
      <p className="small quiet">{[from && `From ${from}`, to && `to ${to}`].filter(Boolean).join(' ')}</p>
      {subject && <p className="small"><strong>{subject}</strong></p>}
      {body !== null && body.trim() !== '' && <div className={styles.words}><LetterText text={body} /></div>}
      {attachments.length > 0 && <p className="small">Files: {attachments.map(({ filename, size }) => `${filename} (${fileSize(size)})`).join(', ')}</p>}
    </article>
  );
}
