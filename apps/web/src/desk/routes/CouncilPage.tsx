import { useParams } from '@tanstack/react-router';
import { ExternalLink, SourcedText } from '../../components/index.ts';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { paths } from '../../lib/paths.ts';
import { useMay } from '../../lib/signed-in.ts';
import { AddressPanel } from '../features/councils/AddressPanel.tsx';
import { Agreements, PublicPapers, RequestsThere, Targets } from '../features/councils/CouncilFacts.tsx';
import { councilTrouble } from '../features/councils/problem-text.ts';
import { useCouncil, type CouncilView } from '../features/councils/queries.ts';
import { Bouncing } from '../features/mail/Bouncing.tsx';
import { WhoAnswers } from '../features/councils/WhoAnswers.tsx';
import styles from '../features/councils/council.module.css';

/** One council of the register: where its letters go, who answers, what is wanted and what is out. */
export function CouncilPage() {
  const { slug } = useParams({ from: '/desk/councils/$slug' });
  const council = useCouncil(slug);
  return <Fetched query={council} what="this council" page declined={councilTrouble}>{(view) => <Council key={view.slug} council={view} />}</Fetched>;
}

/** Where the team stands with a council; before anything was sent, where its letter could go. */
function headlineOf(council: CouncilView): string {
  const { name, requests } = council;
  if (requests.some(({ late }) => late)) return `${name} is late with its answer.`;
  const stages = requests.map(({ stage }) => stage);
  if (stages.includes('awaiting_clarification')) return `${name} asked us a question.`;
  if (stages.includes('awaiting_response')) return `${name} has our request.`;
  if (stages.includes('sending')) return `A letter to ${name} is on its way.`;
  return addressHeadline(council, stages.includes('answered'));
}

const addressHeadline = ({ name, addresses }: CouncilView, answered: boolean): string => {
  const standings = addresses.map(({ standing }) => standing.state);
  if (standings.includes('usable')) return answered ? `${name} has answered.` : `We know where to write to ${name}.`;
  if (standings.includes('check_first')) return `The address for ${name} has to be looked at first.`;
  return standings.includes('needs_coordinator') ? `The address for ${name} waits for a coordinator.` : `${name} needs an address.`;
};

function Council({ council }: { council: CouncilView }) {
  const coordinator = useMay('coordinator');
  const notes = [council.predecessorNotes, council.successorNotes].flatMap((note) => (note ? [note] : []));
  return (
    <>
      <p className="kicker"><a href={paths.board()}>Board</a> / {council.region}</p>
      <Heading tab={council.name}>{headlineOf(council)}</Heading>
      <p className="quiet">{council.officialName}, <ExternalLink href={`https://${council.websiteDomain}`}>{council.websiteDomain}</ExternalLink>. <ExternalLink href={council.whatDoTheyKnowUrl}>What others have asked it</ExternalLink></p>
      {notes.map((note) => <p key={note} className={`small quiet ${styles.note}`}><SourcedText text={note} /></p>)}
      <div className={styles.columns}>
        <div>
          {coordinator && <Bouncing slug={council.slug} />}
          <section className="stack" aria-labelledby="addresses"><h2 id="addresses">Where letters go</h2><AddressPanel council={council} addresses={council.addresses} /></section>
          <section className="stack" aria-labelledby="who"><h2 id="who">Who answers</h2><WhoAnswers council={council} /></section>
        </div>
        <aside aria-label="About this council">
          <section aria-labelledby="requests"><h2 id="requests">Our requests</h2><RequestsThere requests={council.requests} /></section>
          <section aria-labelledby="wanted"><h2 id="wanted">Papers wanted</h2><Targets council={council} /></section>
          <section aria-labelledby="public"><h2 id="public">Already public</h2><PublicPapers papers={council.alreadyPublic} /></section>
          <section className="stack" aria-labelledby="agreements"><h2 id="agreements">Its agreements</h2><Agreements council={council} /></section>
        </aside>
      </div>
    </>
  );
}
