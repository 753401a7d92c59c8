import { Button, ButtonLink, Sheet } from '../../../../components/index.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { paths } from '../../../../lib/paths.ts';
import { numberWordFirst } from '../../../../lib/words.ts';
import { campaignTrouble } from '../problem-text.ts';
import { useClaim, useTakeable, type CampaignView } from '../queries.ts';
import { whyThisOne } from './take-words.ts';

/** Offers the next best council of a campaign. `filled` where nothing else on the page asks for attention. */
export function TenMoreMinutes({ campaign, filled, onTaken }: { campaign: CampaignView; filled: boolean; onTaken: (requestId: string) => void }) {
  const takeable = useTakeable(campaign.id);
  const claim = useClaim();
  const free = (takeable.data ?? []).filter(({ rank }) => rank !== null);
  const best = free.toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))[0];
  if (!best) return null;
  const take = () => claim.mutate({ campaignId: campaign.id, councilSlug: best.slug }, { onSuccess: ({ requestId }) => onTaken(requestId) });
  return (
    <section>
      <Sheet labelledBy="ten-more">
        <h2 id="ten-more">{filled ? 'Ten minutes?' : 'Ten more minutes?'}</h2>
        <p>{numberWordFirst(free.length)} {free.length === 1 ? 'council has' : 'councils have'} nobody asking. <strong>{best.name}</strong> would help most. {whyThisOne(best, campaign.programme)}</p>
        <div className="row">
          <Button look={filled ? 'first' : 'second'} disabled={claim.isPending} onClick={take}>{claim.isPending ? `Taking ${best.name}…` : `Take ${best.name}`}</Button>
          <ButtonLink look="plain" href={paths.take({ campaign: campaign.id })}>Choose another</ButtonLink>
        </div>
        <Trouble text={campaignTrouble(claim.error)} />
        <p className="fine">It is yours for 48 hours. If life gets in the way it goes back by itself, and nobody minds.</p>
      </Sheet>
    </section>
  );
}
