import { Button } from '../../../../components/index.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { campaignTrouble } from '../problem-text.ts';
import { useSetStage, type CampaignView } from '../queries.ts';

const words: Record<CampaignView['stage'], string> = {
  open: 'Open: councils can be taken and letters sent.',
  paused: 'Paused: nobody can take a council, and no letter goes. What was sent goes on.',
  closed: 'Closed: nothing new is asked. What was sent goes on.',
};

/** Whether a campaign is open, and changing that. */
export function CampaignStage({ campaign, mayChange }: { campaign: CampaignView; mayChange: boolean }) {
  const set = useSetStage();
  const to = (stage: CampaignView['stage']) => set.mutate({ campaignId: campaign.id, stage });
  return (
    <div className="stack tight">
      <p>{words[campaign.stage]}</p>
      {mayChange && (
        <div className="row">
          {campaign.stage !== 'open' && <Button look="second" small disabled={set.isPending} onClick={() => to('open')}>Open it</Button>}
          {campaign.stage === 'open' && <Button look="second" small disabled={set.isPending} onClick={() => to('paused')}>Pause it</Button>}
          {campaign.stage === 'paused' && <Button look="plain" small disabled={set.isPending} onClick={() => to('closed')}>Close it</Button>}
        </div>
      )}
      <Trouble text={campaignTrouble(set.error)} />
    </div>
  );
}
