import type { CouncilSlug, IsoDate, RequestId } from '@openvalve/domain';

/** A paper a council gave us that nobody has published yet: obtained, being checked. */
export type ToReviewView = {
  council: { slug: CouncilSlug; name: string; websiteDomain: string };
  kind: string;
  kindName: string;
  period: string | null;
  requestId: RequestId;
  obtainedOn: IsoDate;
  outcome: 'disclosed_in_full' | 'disclosed_in_part';
  attachments: { id: string; filename: string; contentType: string; size: number }[];
};

export type PublishedLinkView = {
  id: string;
  council: { slug: CouncilSlug; name: string };
  kind: string;
  kindName: string;
  period: string | null;
  url: string;
  title: string;
  basis: 'already_public' | 'same_as_obtained';
  checkedOn: IsoDate;
  publishedBy: string;
};
