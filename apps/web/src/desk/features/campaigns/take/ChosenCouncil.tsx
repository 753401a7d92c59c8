import { mediumDay } from '@openvalve/domain';
import { useEffect, useRef } from 'react';
import { Button, ButtonLink, ExternalLink, Sheet, StatusMark } from '../../../../components/index.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { Waiting } from '../../../../lib/page/Waiting.tsx';
import { WhyWeWait } from '../../../../lib/page/WhyWeWait.tsx';
import { paths } from '../../../../lib/paths.ts';
import { years } from '../../../../lib/register-words.ts';
import { useMay } from '../../../../lib/signed-in.ts';
import { campaignTrouble } from '../problem-text.ts';
import { useBoard, useClaim, useCouncilFacts, type CampaignView, type TakeableView } from '../queries.ts';
import { PassGuard } from './PassGuard.tsx';
import { standingWords, whyNot, whyThisOne } from './take-words.ts';
import styles from './take.module.css';

/** The council one is about to take: why it would help, what is already out, and the one button; or who has it and until when. */
export function ChosenCouncil({ campaign, council, next, chosen, onTaken }: {
  campaign: CampaignView;
  council: TakeableView;
  /** The next best after this one, to be offered instead. */
  next: TakeableView | undefined;
  /** Whether somebody chose it, rather than the desk offering it. */
  chosen: boolean;
  onTaken: (requestId: string) => void;
}) {
  const claim = useClaim();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [council.slug]);
  const take = () => claim.mutate({ campaignId: campaign.id, councilSlug: council.slug }, { onSuccess: ({ requestId }) => onTaken(requestId) });
  const free = council.standing === 'free';
  return (
    <Sheet as="section" next labelledBy="chosen">
      <p className="kicker">{chosen ? 'You chose' : 'The next best'}</p>
      <div>
        <h2 id="chosen" tabIndex={-1} ref={heading} className={styles.chosenName}>{council.name}</h2>
        <p className="small quiet">{council.region}, {campaign.programmeName}, {years(council.round)}</p>
      </div>
      {free ? <p>{whyThisOne(council, campaign.programme)}</p> : <CannotTake campaign={campaign} council={council} onTaken={onTaken} />}
      <AlreadyPublic slug={council.slug} />
      <div className="stack tight">
        <div className="row">
          {free && <Button disabled={claim.isPending} onClick={take}>{claim.isPending ? `Taking ${council.name}…` : `Take ${council.name}`}</Button>}
          {next && <ButtonLink look={free ? 'plain' : 'second'} href={paths.take({ campaign: campaign.id, council: next.slug })}>{free ? `Or ${next.name}` : `Take the next best: ${next.name}`}</ButtonLink>}
        </div>
        <Trouble text={campaignTrouble(claim.error)} />
      </div>
      {free && <p className="fine">It is yours for 48 hours, and you can hold it longer. If life gets in the way it goes back by itself, and nobody minds.</p>}
    </Sheet>
  );
}

function CannotTake({ campaign, council, onTaken }: { campaign: CampaignView; council: TakeableView; onTaken: (requestId: string) => void }) {
  const named = council.standing === 'claimed' || council.standing === 'asked';
  const board = useBoard(named ? campaign.id : undefined);
  const coordinator = useMay('coordinator');
  const holder = board.data?.rows.find(({ slug }) => slug === council.slug)?.volunteer?.name ?? null;
  return (
    <>
      <p><StatusMark {...standingWords(council)} /></p>
      <p>{whyNot(council, holder)}</p>
      {council.requestId && (council.standing === 'yours' || council.standing === 'asked') && (
        <p><a href={paths.request(council.requestId)}>{council.standing === 'yours' ? 'Go on with it' : 'See that request'}</a></p>
      )}
      {council.standing === 'held' && <WhyWeWait />}
      {council.standing === 'held' && coordinator && <PassGuard campaignId={campaign.id} council={council} summary="Take it now all the same" action={`Take ${council.name} now`} onPassed={onTaken} />}
    </>
  );
}

function AlreadyPublic({ slug }: { slug: string }) {
  const council = useCouncilFacts(slug);
  if (council.isPending) return <Waiting what="what is public there" />;
  if (council.isError) return <p className="small quiet">What is already public there could not be fetched just now.</p>;
  const papers = council.data.alreadyPublic;
  return (
    <div className={styles.public}>
      <h3>Already public there</h3>
      {papers.length === 0 ? (
        <p className="small quiet">Nothing that we know of. If you find a paper on its site, say so to a reviewer.</p>
      ) : (
        <ul>
          {papers.map((paper) => (
            <li key={`${paper.kind} ${paper.period} ${paper.url}`}>
              <ExternalLink href={paper.url}>{paper.title}</ExternalLink>
              <span className="fine">{paper.kindName}, on {paper.host}, looked at {mediumDay(paper.checkedOn)}. Not asked for again.</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
