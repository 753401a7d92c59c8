import { useNavigate, useParams } from '@tanstack/react-router';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { useMay } from '../../lib/signed-in.ts';
import { PassGuard } from '../features/campaigns/take/PassGuard.tsx';
import { AddressPanel } from '../features/councils/AddressPanel.tsx';
import { CaseHead } from '../features/requests/case/CaseHead.tsx';
import { CameMeanwhile } from '../features/requests/case/mail/CameMeanwhile.tsx';
import { NextStepBox } from '../features/requests/case/NextStepBox.tsx';
import { WhereThisGoes } from '../features/requests/case/path/WhereThisGoes.tsx';
import { Papers } from '../features/requests/case/Papers.tsx';
import { RecordSomethingElse } from '../features/requests/case/record/RecordSomethingElse.tsx';
import { ThisRequest } from '../features/requests/case/ThisRequest.tsx';
import { WhatHappened } from '../features/requests/case/WhatHappened.tsx';
import styles from '../features/requests/case/case.module.css';
import { requestTrouble } from '../features/requests/problem-text.ts';
import { useRequest, type RequestView } from '../features/requests/queries.ts';

/** One request: where it stands, its clock, the one next step, what happened, and its papers. */
export function CasePage() {
  const { requestId } = useParams({ from: '/desk/requests/$requestId' });
  const request = useRequest(requestId);
  return <Fetched query={request} what="this request" page declined={requestTrouble}>{(view) => <Case request={view} />}</Fetched>;
}

function Case({ request }: { request: RequestView }) {
  const navigate = useNavigate();
  const coordinator = useMay('coordinator');
  const { requestId, council, campaign, addresses } = request;
  const openLetter = (messageId: string) => void navigate({ to: '/desk/requests/$requestId/letters/$messageId', params: { requestId, messageId } });
  const openCase = (passed: string) => void navigate({ to: '/desk/requests/$requestId', params: { requestId: passed } });
  return (
    <article>
      <CaseHead request={request} />
      <CameMeanwhile key={requestId} request={request} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <NextStepBox
            request={request}
            onOpenLetter={openLetter}
            addresses={<AddressPanel council={council} addresses={addresses} />}
            pass={coordinator && <PassGuard campaignId={campaign.id} council={council} summary="Let it go sooner" action="Let it go now" onPassed={openCase} />}
          />
          <RecordSomethingElse request={request} />
          <WhereThisGoes request={request} />
          <WhatHappened request={request} />
        </div>
        <aside className={styles.side} aria-label="About this request">
          <Papers papers={request.papers} alreadyPublic={request.alreadyPublic} />
          <ThisRequest request={request} onOpenLetter={openLetter} onGivenBack={() => void navigate({ to: '/desk' })} />
        </aside>
      </div>
    </article>
  );
}
