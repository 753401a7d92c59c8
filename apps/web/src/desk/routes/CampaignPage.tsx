import { documentKinds } from '@openvalve/domain';
import { useParams } from '@tanstack/react-router';
import { FactsList, LetterSheet, LetterText } from '../../components/index.ts';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { paths } from '../../lib/paths.ts';
import { useMay } from '../../lib/signed-in.ts';
import { counted, listed } from '../../lib/words.ts';
import { CampaignStage } from '../features/campaigns/letter/CampaignStage.tsx';
import { EditLetter } from '../features/campaigns/letter/EditLetter.tsx';
import styles from '../features/campaigns/letter/letter.module.css';
import { campaignTrouble } from '../features/campaigns/problem-text.ts';
import { useCampaign } from '../features/campaigns/queries.ts';

/** One campaign: what it asks for, whether it is open, and its letter. Coordinators change it; others read it. */
export function CampaignPage() {
  const { campaignId } = useParams({ from: '/desk/campaigns/$campaignId' });
  const campaign = useCampaign(campaignId);
  const coordinator = useMay('coordinator');
  return (
    <Fetched query={campaign} what="this campaign" page declined={campaignTrouble}>
      {(view) => (
        <>
          <p className="kicker"><a href={paths.campaigns}>Campaigns</a></p>
          <Heading tab={view.title}>{view.title}</Heading>
          <div className={styles.facts}>
            <FactsList
              facts={[
                { name: 'Programme', value: view.programmeName },
                { name: 'Councils', value: <a href={paths.board({ campaign: view.slug })}>{counted(view.councils, 'council')}</a> },
                { name: 'Asks for', value: listed(view.documentKinds.map((kind) => documentKinds[kind].plural)) },
              ]}
            />
            <CampaignStage campaign={view} mayChange={coordinator} />
          </div>
          {coordinator ? (
            <EditLetter key={view.id} campaign={view} />
          ) : (
            <section className={`stack ${styles.alone}`}>
              <h2>Its letter</h2>
              <p className="small quiet">Words in double braces are filled in for each council.</p>
              <LetterSheet envelope={[{ name: 'Subject', value: <strong>{view.letterSubject}</strong> }]}><LetterText text={view.letterBody} /></LetterSheet>
            </section>
          )}
        </>
      )}
    </Fetched>
  );
}
