import { headlineDay, londonDay } from '@openvalve/domain';
import { useNavigate } from '@tanstack/react-router';
import { ButtonLink } from '../../components/index.ts';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { TakeAway } from '../../lib/page/TakeAway.tsx';
import { paths } from '../../lib/paths.ts';
import { useMay, useSignedIn } from '../../lib/signed-in.ts';
import { useMoment } from '../../lib/use-moment.ts';
import { counted, firstName, numberWordFirst } from '../../lib/words.ts';
import { campaignChosen } from '../features/campaigns/ProgrammeChoice.tsx';
import { useCampaigns } from '../features/campaigns/queries.ts';
import { TenMoreMinutes } from '../features/campaigns/take/TenMoreMinutes.tsx';
import { useMyRequests, type RequestLine } from '../features/requests/queries.ts';
import { NeedsMe, OtherRequests } from '../features/requests/today/MyRequests.tsx';
import { grouped, nextDayWords } from '../features/requests/today/needs-words.ts';
import styles from '../features/requests/today/today.module.css';
import { TeamNeeds, useTeamNeeds } from './TeamNeeds.tsx';

/** Today, the first page of the desk: what needs one, by the rules the reminder mails go by; one's other requests; the next council to take. */
export function TodayPage() {
  const requests = useMyRequests();
  return <Fetched query={requests} what="your requests" page>{(lines) => <Today lines={lines} />}</Fetched>;
}

function Today({ lines }: { lines: readonly RequestLine[] }) {
  const { realName } = useSignedIn();
  const takes = useMay('volunteer', 'coordinator');
  const { needing, waiting } = grouped(lines);
  const team = useTeamNeeds();
  const now = useMoment();
  const greeting = realName ? `${greetingAt(now)}, ${firstName(realName)}.` : `${greetingAt(now)}.`;
  return (
    <>
      <p className="kicker">{headlineDay(londonDay(now))}</p>
      <Heading tab="Today">{greeting} <br />{standing(needing.length + team.count, waiting.length, lines.length)}</Heading>
      {needing.length + team.count === 0 && lines.length > 0 && <p className="lead">{nextDayWords(waiting) ?? 'Thank you for what you have done. Enjoy your day.'}</p>}
      <div className={styles.columns}>
        {lines.length + team.count > 0 && (
          <div>
            <NeedsMe lines={lines} />
            <TeamNeeds needs={team} filled={needing.length === 0} />
            <OtherRequests lines={lines} />
            {lines.length > 0 && <TakeAway what="Take them with you" tables={[{ href: paths.myRequestsTable, label: 'My requests, for a spreadsheet' }]} />}
          </div>
        )}
        {takes && <aside aria-label="The next council"><NextCouncil first={needing.length + team.count === 0} /></aside>}
      </div>
    </>
  );
}

function NextCouncil({ first }: { first: boolean }) {
  const campaigns = useCampaigns();
  const navigate = useNavigate();
  const campaign = campaignChosen(campaigns.data ?? [], undefined);
  if (!campaign) return null;
  if (campaign.stage !== 'open') {
    return <section><p className="quiet">No campaign is open just now. <ButtonLink look="plain" href={paths.campaigns}>See the campaigns</ButtonLink></p></section>;
  }
  return <TenMoreMinutes campaign={campaign} filled={first} onTaken={(requestId) => void navigate({ to: '/desk/requests/$requestId', params: { requestId } })} />;
}

const standing = (needing: number, waiting: number, all: number): string => {
  if (needing > 0) return `${numberWordFirst(needing)} ${needing === 1 ? 'thing needs' : 'things need'} you.`;
  if (waiting > 0) return `Nothing needs you. ${counted(waiting, 'council')} ${waiting === 1 ? 'has' : 'have'} your letter.`;
  return all > 0 ? 'Nothing needs you.' : 'You have no request yet.';
};

const hourFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

const greetingAt = (now: Date): string => {
  const hour = Number(hourFormat.format(now));
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
};
