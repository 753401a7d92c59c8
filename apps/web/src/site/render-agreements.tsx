import { Late, Status } from '../components/Status.tsx';
import { StackingTable } from '../components/Table.tsx';
import type { AgreementLine, AgreementsView } from './agreement-views.ts';
import { agreementPath } from './agreement-path.ts';
import styles from './Agreement.module.css';
import { Reported } from './CouncilFindings.tsx';
import { document } from './document.tsx';
import plain from './Plain.module.css';
import type { Frame } from './views.ts';
import { counted, pounds, years } from './words.ts';

/** Every agreement of both programmes, each with a page of its own, and what is reported about a programme as a whole. */
export const renderAgreements = (frame: Frame, view: AgreementsView): string =>
  document(frame, {
    title: 'Agreements',
    description: 'Every agreement between an English council and the Department for Education in Safety Valve and Delivering Better Value: years, money, and how many of the papers behind it are out.',
    children: (
      <>
        <h1 className={plain.big}>Agreements</h1>
        <p className={`lead ${plain.under}`}>Two government programmes gave councils money or help for special educational needs, with terms. Each council’s part has a page: what was agreed, what was asked for, what was given and what was refused.</p>
        {view.programmes.map((programme) => <OfProgramme key={programme.programme} programme={programme} />)}
      </>
    ),
  });

const about = {
  'safety-valve': 'Money against a deficit, in return for terms. The short agreement is on GOV.UK; the plan, the measures and the reports behind it are not.',
  'delivering-better-value': 'A grant and consultants, to spend less. The application, the terms, the diagnostic and the reports come out only when somebody asks.',
} as const;

function OfProgramme({ programme: { programme, name, lines, reported } }: { programme: AgreementsView['programmes'][number] }) {
  return (
    <section aria-labelledby={programme}>
      <h2 id={programme}>{name}: {counted(lines.length, 'council')}</h2>
      <p className={`quiet ${plain.under}`}>{about[programme]}</p>
      <div className={plain.under}>
        <StackingTable
          label={`Agreements in ${name}`}
          className={styles.agreements}
          columns={[{ name: 'Council' }, { name: 'Joined', says: 'Joined' }, { name: 'Money' }, { name: 'Papers out', says: 'Papers out' }, { name: 'Best outcome' }]}
          rows={lines.map((line) => ({ key: line.council.slug, cells: cellsOf(line, programme) }))}
        />
      </div>
      {reported.length > 0 && (
        <div className={styles.reported}>
          <h3 id={`${programme}-reported`}>What others report about {name} as a whole</h3>
          <p className="small quiet">An EHCP is an education, health and care plan. We have not read these figures in the papers themselves yet.</p>
          <div className={`stack loose ${plain.under}`}>{reported.map((finding) => <Reported key={`${finding.metric} ${finding.paraphrase}`} finding={finding} />)}</div>
        </div>
      )}
    </section>
  );
}

const cellsOf = ({ council, round, amountGbp, doubt, wanted, out, status, daysLate }: AgreementLine, programme: keyof typeof about) => [
  <a key="name" href={agreementPath(programme, council.slug)}>{council.name}</a>,
  /^\d+$/.test(round) ? `Tranche ${round}` : years(round),
  amountGbp === null ? (doubt && <span key="money" className="fine">{doubt === 'sources-disagree' ? 'Sources disagree' : 'See its page'}</span>) : <span key="money">{pounds(amountGbp)}{doubt && <span className="fine"> ({doubt === 'sources-disagree' ? 'sources disagree' : 'see its page'})</span>}</span>,
  `${out} of ${wanted}`,
  <span key="status" className={styles.status}><Status status={status} />{daysLate !== null && <Late days={daysLate} />}</span>,
];
