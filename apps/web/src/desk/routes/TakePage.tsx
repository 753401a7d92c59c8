import { useNavigate, useSearch } from '@tanstack/react-router';
import { Note } from '../../components/index.ts';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { paths, type TakeChoice } from '../../lib/paths.ts';
import { campaignChosen, ProgrammeChoice } from '../features/campaigns/ProgrammeChoice.tsx';
import { campaignTrouble } from '../features/campaigns/problem-text.ts';
import { useCampaigns, useTakeable, type CampaignView } from '../features/campaigns/queries.ts';
import { ChosenCouncil } from '../features/campaigns/take/ChosenCouncil.tsx';
import { CouncilChooser } from '../features/campaigns/take/CouncilChooser.tsx';
import styles from '../features/campaigns/take/take.module.css';

/** Taking a council: the next best is offered, any other can be chosen from a list or the map. */
export function TakePage() {
  const choice: TakeChoice = useSearch({ from: '/desk/take' });
  const campaigns = useCampaigns();
  return (
    <Fetched query={campaigns} what="the campaigns" page>
      {(all) => {
        const campaign = campaignChosen(all, choice.campaign);
        return campaign ? <TakeFrom campaigns={all} campaign={campaign} choice={choice} /> : <Heading tab="Take a council">There is no campaign yet.</Heading>;
      }}
    </Fetched>
  );
}

function TakeFrom({ campaigns, campaign, choice }: { campaigns: readonly CampaignView[]; campaign: CampaignView; choice: TakeChoice }) {
  const takeable = useTakeable(campaign.id);
  const navigate = useNavigate();
  const change = (changed: TakeChoice) => void navigate({ to: '/desk/take', search: { ...choice, ...changed }, replace: true, resetScroll: false });
  const taken = (requestId: string) => void navigate({ to: '/desk/requests/$requestId', params: { requestId } });
  return (
    <Fetched query={takeable} what="the councils of this campaign" page declined={campaignTrouble}>
      {(councils) => {
        const ranked = councils.filter(({ rank }) => rank !== null).toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
        const asked = councils.find(({ slug }) => slug === choice.council);
        const council = asked ?? ranked[0];
        const next = ranked.find(({ slug, rank }) => slug !== council?.slug && (rank ?? 0) > (council?.rank ?? 0)) ?? ranked.find(({ slug }) => slug !== council?.slug);
        return (
          <>
            <p className="kicker">Take a council</p>
            <Heading tab="Take a council">{headline(campaign, council?.name, asked !== undefined, ranked.length)}</Heading>
            <div className="stack">
              <span />
              <ProgrammeChoice campaigns={campaigns} chosen={campaign} hrefOf={({ id }) => paths.take({ campaign: id, view: choice.view })} />
              {campaign.stage !== 'open' && <Note tone="soon"><p>This campaign is {campaign.stage}. Councils can be looked at, and taken once a coordinator opens it again.</p></Note>}
            </div>
            <div className={styles.columns}>
              {council && <ChosenCouncil campaign={campaign} council={council} next={next} chosen={asked !== undefined} onTaken={taken} />}
              <CouncilChooser councils={councils} choice={{ ...choice, campaign: campaign.id }} chosenSlug={council?.slug} onChange={change} />
            </div>
          </>
        );
      }}
    </Fetched>
  );
}

const headline = (campaign: CampaignView, name: string | undefined, chosen: boolean, free: number): string => {
  if (name === undefined || (free === 0 && !chosen)) return `Every council of ${campaign.programmeName} is taken care of.`;
  return chosen ? `You are looking at ${name}.` : `${name} would help most.`;
};
