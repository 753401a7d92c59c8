import { CampaignId, RequestId } from '@openvalve/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { board } from '../campaigns/board.ts';
import { listCampaignViews } from '../campaigns/campaign-views.ts';
import { boardTable } from '../exports/board-table.ts';
import { chronologyTable } from '../exports/chronology-table.ts';
import { requestsTable } from '../exports/requests-table.ts';
import type { Table } from '../exports/table.ts';
import { showRequest } from '../requests/show-request.ts';
import type { SignedIn } from '../trpc.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';
import { personAsking } from './sessions.ts';

const word = z.string().max(200).optional().catch(undefined);
const BoardSearch = z.object({ campaign: word, bucket: word, region: word, due: word, mine: word, after: word, q: word });

/** Tables to take away, as the screens show them, for the team behind sign-in. */
export function exportRoutes(http: FastifyInstance, parts: HttpParts): void {
  const { deps } = parts;

  const forTheTeam = <P>(url: string, make: (person: SignedIn, request: FastifyRequest<{ Params: P }>) => Promise<Table | null>): void =>
    void http.get<{ Params: P }>(url, async (request, reply) => {
      const person = await personAsking(parts, request, reply);
      if (person === null) return refuse(parts, request, reply, 401, 'Sign in first, then take the table again.');
      const table = person.roles.length === 0 ? null : await make(person, request);
      return table === null ? refuse(parts, request, reply, 404, 'There is no such table.') : send(reply.header('cache-control', 'private, no-store'), table);
    });

  const send = (reply: FastifyReply, { name, text }: Table): FastifyReply => {
    const file = `${deps.env.demo ? 'demonstration-' : ''}${name}.csv`;
    return reply.header('content-disposition', `attachment; filename="${file}"`).header('x-robots-tag', 'noindex').type('text/csv; charset=utf-8').send(text);
  };

  forTheTeam('/api/exports/board.csv', async (person, request) => {
    const { campaign, ...filter } = BoardSearch.parse(request.query);
    const campaigns = await listCampaignViews(deps);
    const chosen = campaign === undefined ? campaigns[0] : campaigns.find(({ id, slug }) => slug === campaign || id === campaign);
    const view = chosen && (await board(deps, CampaignId.parse(chosen.id)));
    return view?.ok ? boardTable(view.value, { filter, me: person.id, baseUrl: deps.env.baseUrl }) : null;
  });

  forTheTeam('/api/exports/my-requests.csv', (person) => requestsTable(deps, { applicantId: person.id }));
  forTheTeam('/api/exports/all-requests.csv', () => requestsTable(deps, { applicantId: null }));

  forTheTeam<{ requestId: string }>('/api/requests/:requestId/chronology.csv', async (person, request) => {
    const requestId = RequestId.safeParse(request.params.requestId);
    const view = requestId.success ? await showRequest(deps, { person, requestId: requestId.data }) : null;
    return view?.ok ? chronologyTable(view.value) : null;
  });
}
