import { useNavigate, useSearch } from '@tanstack/react-router';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { paths, type BoardChoice } from '../../lib/paths.ts';
import { Board } from '../features/campaigns/board/Board.tsx';
import { campaignChosen, ProgrammeChoice } from '../features/campaigns/ProgrammeChoice.tsx';
import { campaignTrouble } from '../features/campaigns/problem-text.ts';
import { useBoard, useCampaigns, type CampaignView } from '../features/campaigns/queries.ts';

/** The board of a campaign. Its filters live in the address. */
export function BoardPage() {
  const choice: BoardChoice = useSearch({ from: '/desk/board' });
  const campaigns = useCampaigns();
  return (
    <div data-wide>
      <Fetched query={campaigns} what="the campaigns" page>
        {(all) => {
          const campaign = campaignChosen(all, choice.campaign);
          return campaign ? <BoardOf campaigns={all} campaign={campaign} choice={choice} /> : <Heading tab="Board">There is no campaign yet.</Heading>;
        }}
      </Fetched>
    </div>
  );
}

function BoardOf({ campaigns, campaign, choice }: { campaigns: readonly CampaignView[]; campaign: CampaignView; choice: BoardChoice }) {
  const board = useBoard(campaign.id);
  const navigate = useNavigate();
  const change = (changed: BoardChoice) => void navigate({ to: '/desk/board', search: { ...choice, ...changed }, replace: true, resetScroll: false });
  return (
    <Fetched query={board} what="the board" page declined={campaignTrouble}>
      {(view) => (
        <Board board={view} choice={{ ...choice, campaign: choice.campaign ?? campaign.slug }} onChange={change}>
          <ProgrammeChoice campaigns={campaigns} chosen={campaign} hrefOf={({ slug }) => paths.board({ campaign: slug })} />
        </Board>
      )}
    </Fetched>
  );
}
