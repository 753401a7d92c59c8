import {
  findCouncil, insertCorrection, insertPublishedLink, listAgreements, listObtainedPapers, listPublicPapers, listPublishedLinks, recordAction, takeDownLink, type Trx,
} from '@openvalve/db';
import {
  declined, documentKinds, ok, publishedLinkProblem, type CouncilSlug, type DocumentKind, type IsoDate, type Period, type PersonId, type Result,
} from '@openvalve/domain';
import { hostOf } from '../agreements/link-host.ts';
import { allOrNothing } from '../all-or-nothing.ts';
import { today, type Deps } from '../deps.ts';
import type { DocumentProblem } from './problems.ts';
import type { PublishedLinkView } from './views.ts';

export type LinkToPublish = {
  councilSlug: CouncilSlug;
  kind: DocumentKind;
  period: Period | null;
  url: string;
  title: string;
  basis: 'already_public' | 'same_as_obtained';
  checkedOn: IsoDate;
  /** Said by the person who publishes: only a person can see whether a paper names a child. */
  lookedForPersonalData: true;
};

/** What the public can open through us, the latest first. */
export async function publishedLinks(deps: Deps): Promise<PublishedLinkView[]> {
  return (await listPublishedLinks(deps.db)).map(({ councilSlug, councilName, publishedBy, publishedAt: _, ...link }) => ({
    ...link,
    council: { slug: councilSlug, name: councilName },
    kindName: documentKinds[link.kind].name,
    publishedBy: publishedBy ?? '',
  }));
}

/**
 * Publishes a paper at once by linking to where the same document stands on an official site. The link is https, the host is
 * the council's, its answering body's, GOV.UK's or WhatDoTheyKnow's, and the paper belongs to the council's programme.
 */
export function publishLink(deps: Deps, { person, ...asked }: LinkToPublish & { person: { id: PersonId } }): Promise<Result<{ id: string }, DocumentProblem>> {
  return allOrNothing<{ id: string }, DocumentProblem>(deps.db, async (trx) => {
    const link = { ...asked, url: asked.url.trim() };
    const problem = (await placeProblem(trx, link, today(deps))) ?? (await paperProblem(trx, link));
    if (problem) return declined(problem);
    const published = await insertPublishedLink(trx, { ...link, publishedBy: person.id, at: deps.now() });
    if (published === 'already_published') return declined({ code: 'already_published', id: await idOf(trx, link) });
    await recordAction(trx, { actor: person.id, action: 'link-published', subject: published.id, detail: { councilSlug: link.councilSlug, kind: link.kind }, at: deps.now() });
    return ok(published);
  });
}

/**
 * Takes a link down with the reason. It stays on file and is public no more. The log that anybody may read says that it went, where
 * it led and how long that took; the reason was written for the team and stays there.
 */
export function takeDown(deps: Deps, { person, id, why, reportedAt }: { person: { id: PersonId }; id: string; why: string; reportedAt?: Date | undefined }): Promise<Result<{ id: string }, DocumentProblem>> {
  return allOrNothing<{ id: string }, DocumentProblem>(deps.db, async (trx) => {
    const at = deps.now();
    const link = (await listPublishedLinks(trx)).find((one) => one.id === id);
    if (link === undefined || !(await takeDownLink(trx, { id, why, by: person.id, at }))) return declined({ code: 'link_not_found', id });
    const words = `The link to ${documentKinds[link.kind].name} at ${hostOf(link.url)} was taken down.`;
    await insertCorrection(trx, { publicationId: null, councilSlug: link.councilSlug, kind: 'link-taken-down', why: 'link', words, reportedAt: reportedAt === undefined || reportedAt > at ? at : reportedAt, by: person.id, at });
    await recordAction(trx, { actor: person.id, action: 'link-taken-down', subject: id, at: deps.now() });
    return ok({ id });
  });
}

/** Whether the page is one we link to, and somebody looked at it on a day that has come. */
async function placeProblem(trx: Trx, { councilSlug, url, checkedOn }: LinkToPublish, day: IsoDate): Promise<DocumentProblem | null> {
  const council = await findCouncil(trx, councilSlug);
  if (!council) return { code: 'council_not_found', slug: councilSlug };
  const domains = { councilDomain: council.websiteDomain, answeringDomain: council.answeringDomain };
  const problem = publishedLinkProblem({ url, checkedOn }, domains, day);
  if (problem?.code !== 'link_not_official') return problem;
  const allowed = [...new Set([council.websiteDomain, ...(council.answeringDomain ? [council.answeringDomain] : []), 'gov.uk', 'whatdotheyknow.com'])];
  return { code: 'link_elsewhere', host: problem.host, allowed };
}

/** Whether the council has such a paper, and, for one a council gave us, whether it did. */
async function paperProblem(trx: Trx, { councilSlug, kind, period, basis }: LinkToPublish): Promise<DocumentProblem | null> {
  const { programme, series } = documentKinds[kind];
  const agreements = await listAgreements(trx, councilSlug);
  if (!agreements.some((agreement) => agreement.programme === programme)) return { code: 'paper_not_in_programme', kind, programme };
  if (!series && period !== null) return { code: 'period_not_used', kind };
  if (basis === 'already_public') return null;
  const obtained = (await listObtainedPapers(trx)).some(
    (paper) => paper.councilSlug === councilSlug && paper.kind === kind && (period === null || paper.period === period),
  );
  return obtained || (await publishedBefore(trx, { councilSlug, kind, period })) ? null : { code: 'not_obtained', kind, period };
}

type Paper = Pick<LinkToPublish, 'councilSlug' | 'kind' | 'period'>;

/** A paper published once, here or by a link, may be published from a second place as well. */
const publishedBefore = async (trx: Trx, { councilSlug, kind, period }: Paper): Promise<boolean> =>
  (await listPublicPapers(trx, councilSlug)).some((paper) => paper.basis === 'same_as_obtained' && paper.kind === kind && paper.period === period);

const idOf = async (trx: Trx, { councilSlug, kind, period, url }: Paper & { url: string }): Promise<string> =>
  (await listPublishedLinks(trx, { councilSlug })).find((link) => link.kind === kind && link.period === period && link.url === url)?.id ?? '';
