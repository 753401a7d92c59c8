import { useParams } from '@tanstack/react-router';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { requestTrouble } from '../features/requests/problem-text.ts';
import { CaseSheet } from '../features/requests/print/CaseSheet.tsx';
import { useRequest } from '../features/requests/queries.ts';

/** One request on paper: everything of it that its reader may open, in the order in which it happened. */
export function PrintPage() {
  const { requestId } = useParams({ from: '/desk/requests/$requestId/print' });
  const request = useRequest(requestId);
  return <Fetched query={request} what="this request" page declined={requestTrouble}>{(view) => <CaseSheet request={view} />}</Fetched>;
}
