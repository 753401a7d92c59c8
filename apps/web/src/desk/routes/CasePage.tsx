import { useNavigate, useParams } from '@tanstack/react-router';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { AddressPanel } from '../features/councils/AddressPanel.tsx';
import { CaseHead } from '../features/requests/case/CaseHead.tsx';
import { NextStepBox } from '../features/requests/case/NextStepBox.tsx';
import { Papers } from '../features/requests/case/Papers.tsx';
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
  const { council, addresses } = request;
  return (
    <article>
      <CaseHead request={request} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <NextStepBox request={request} addresses={<AddressPanel council={council} addresses={addresses} />} />
          <WhatHappened request={request} />
        </div>
        <aside className={styles.side} aria-label="About this request">
          <Papers papers={request.papers} alreadyPublic={request.alreadyPublic} />
          <ThisRequest request={request} onGivenBack={() => void navigate({ to: '/desk' })} />
        </aside>
      </div>
    </article>
  );
}
