import { documentKinds } from '@openvalve/domain';
import { ButtonLink, Line, LineList } from '../../components/index.ts';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { paths } from '../../lib/paths.ts';
import { useMay } from '../../lib/signed-in.ts';
import { counted, listed, numberWordFirst } from '../../lib/words.ts';
import { useCalendarStatus } from '../features/calendar/queries.ts';
import { TableOfHolidays } from '../features/calendar/TableOfHolidays.tsx';
import { useCampaigns, type CampaignView } from '../features/campaigns/queries.ts';

const asksFor = ({ documentKinds: kinds }: CampaignView): string => listed(kinds.map((kind) => documentKinds[kind].plural));

/** The campaigns: one letter each, asked of many councils. */
export function CampaignsPage() {
  const campaigns = useCampaigns();
  const calendar = useCalendarStatus();
  const edits = useMay('coordinator');
  return (
    <div data-narrow>
      <Fetched query={campaigns} what="the campaigns" page>
        {(all) => (
          <div className="stack">
            <Heading tab="Campaigns">{`${numberWordFirst(all.length)} campaign${all.length === 1 ? '' : 's'}, one letter each.`}</Heading>
            <p className="lead">A campaign asks every council of a programme for the same papers.</p>
            <LineList>
              {all.map((campaign) => (
                <Line
                  key={campaign.id}
                  level="h2"
                  title={<a href={paths.campaign(campaign.id)}>{campaign.title}</a>}
                  detail={<>{counted(campaign.councils, 'council')}, {campaign.stage}. Asks for {asksFor(campaign)}.</>}
                  end={<ButtonLink look="second" href={paths.campaign(campaign.id)}>{edits ? 'Edit the letter' : 'Read the letter'}</ButtonLink>}
                />
              ))}
            </LineList>
            <Fetched query={calendar} what="the table of bank holidays">{(status) => <TableOfHolidays status={status} />}</Fetched>
          </div>
        )}
      </Fetched>
    </div>
  );
}
