import { findDocument, listTextsOfDocument } from '@openvalve/db';
import { thirdPartySign, type DocumentId, type Licence, type ThirdPartySign } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../requests/permissions.ts';
import { showRequest } from '../../requests/show-request.ts';
import { proposedOrigin, type Origin } from './proposed-origin.ts';

/** What the form for publishing begins with: as the case file has it, for a reviewer to look over. `thirdParty`: where it reads like the work of others, whose copyright it would be. */
export type ProvenanceView = Origin & { readonly licence: Licence; readonly thirdParty: ThirdPartySign | null };

const nobodyKnows: Origin = { howReceived: 'sent-by-somebody', askedOn: null, givenOn: null, exemptions: [] };

/** Where a document comes from, as far as the request it came on says. Nothing of it is public until somebody publishes it so. */
export async function provenanceOf(deps: Deps, { person, documentId }: { person: Actor; documentId: DocumentId }): Promise<ProvenanceView> {
  const document = await findDocument(deps.db, documentId);
  const request = document?.requestId ? await showRequest(deps, { person, requestId: document.requestId }) : null;
  const origin = document && request?.ok ? proposedOrigin(request.value, document) : nobodyKnows;
  return { ...origin, licence: 'disclosed-under-foi', thirdParty: thirdPartySign(await listTextsOfDocument(deps.db, documentId)) };
}
