import { listCouncils, listFormerCouncils } from '@openvalve/db';
import { CouncilSlug, Programme } from '@openvalve/domain';
import { renderAgreement, renderAgreements, renderLate } from '@openvalve/web/site';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { agreementPageView } from '../agreements/agreement-page.ts';
import { agreementsView } from '../agreements/all-agreements.ts';
import { lateView } from '../agreements/late.ts';
import { publicFrameAt, publicPage, sendMessage, sendPublicPage } from './pages.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';
import type { Kept } from './while-unchanged.ts';

/** The agreements of both programmes, one page for each, and how long councils took to answer. */
export function agreementPages(http: FastifyInstance, parts: HttpParts, kept: Kept): void {
  const { deps } = parts;
  const frame = (path: string) => publicFrameAt(parts, path);

  http.get('/agreements', async (request, reply) =>
    sendPublicPage(request, reply, await kept('/agreements', async () => publicPage(renderAgreements(await frame('/agreements'), await agreementsView(deps))))),
  );

  http.get('/late', async (request, reply) => sendPublicPage(request, reply, await kept('/late', async () => publicPage(renderLate(await frame('/late'), await lateView(deps))))));

  // Whoever leaves the council out of an address means the programme’s list.
  http.get<{ Params: { programme: string } }>('/agreements/:programme', async (request, reply) =>
    Programme.safeParse(request.params.programme).success ? reply.redirect(`/agreements#${request.params.programme}`, 303) : refuse(parts, request, reply, 404, noAgreement),
  );

  http.get<{ Params: { programme: string; slug: string } }>('/agreements/:programme/:slug', async (request, reply) => {
    const programme = Programme.safeParse(request.params.programme);
    const slug = CouncilSlug.safeParse(request.params.slug);
    if (!programme.success || !slug.success) return refuse(parts, request, reply, 404, noAgreement);
    const path = `/agreements/${programme.data}/${slug.data}`;
    const made = async () => {
      const view = await agreementPageView(deps, { programme: programme.data, slug: slug.data });
      return view && publicPage(renderAgreement(await frame(path), view));
    };
    const page = await kept(path, made);
    return page ? sendPublicPage(request, reply, page) : notThere(parts, request, reply, { slug: slug.data, words: noAgreement });
  });
}

const noAgreement = 'No agreement stands at this address. Look for it among all agreements.';

/** What is said at an address of a council: that it is no more, with who came after it, or that there never was one. */
export async function notThere(parts: HttpParts, request: FastifyRequest, reply: FastifyReply, { slug, words }: { slug: CouncilSlug; words?: string }): Promise<FastifyReply> {
  const former = (await listFormerCouncils(parts.deps.db)).find((one) => one.slug === slug);
  if (former === undefined) return refuse(parts, request, reply, 404, words);
  const after = (await listCouncils(parts.deps.db)).filter((council) => former.successorSlugs.includes(council.slug));
  const names = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(after.map(({ name }) => name));
  const [only] = after;
  return sendMessage(parts, request, reply, {
    status: 410,
    title: 'That council is no more',
    words: `${former.name} was abolished, and there is no page for it.`,
    whatToDo: after.length === 0 ? 'Look for it by another name.' : `Look at ${names}, which came after it.`,
    link: only !== undefined && after.length === 1 ? { href: `/councils/${only.slug}`, label: only.name } : { href: '/councils', label: 'All councils' },
  });
}
