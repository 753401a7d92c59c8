import type { IsoDate, RequestId } from '@openvalve/domain';
import type { Env } from '../env.ts';

type Request = { readonly requestId: RequestId; readonly receivedOn: IsoDate | null; readonly rehearsal: boolean };

/** Where anybody can read why a request's date is what it is; null while nothing was received. The page of a rehearsal says that it is one. */
export const whyPath = ({ requestId, receivedOn }: Pick<Request, 'requestId' | 'receivedOn'>): string | null => (receivedOn === null ? null : `/why/${requestId}`);

/** The same as an address to put into a letter; none for a rehearsal, which no council has and no letter should lead to. */
export function whyUrl({ baseUrl }: Pick<Env, 'baseUrl'>, request: Request): string | null {
  const path = request.rehearsal ? null : whyPath(request);
  return path && `${baseUrl}${path}`;
}
