import { ComplaintAbout, RequestId } from '@openvalve/domain';
import { attachmentDisposition } from '@openvalve/documents';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { icoPack, type IcoPack } from '../ico-pack/pack.ts';
import { writePdf } from '../ico-pack/write-pdf.ts';
import { writeZip } from '../ico-pack/write-zip.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';
import { personAsking } from './sessions.ts';

type Asked = FastifyRequest<{ Params: { requestId: string }; Querystring: { about?: string } }>;

/** The pack for a complaint to the ICO, for whoever may act on the request: always a download, never kept in between. */
export function icoPackRoutes(http: FastifyInstance, parts: HttpParts): void {
  const gathered = async (request: Asked, reply: FastifyReply): Promise<IcoPack | FastifyReply> => {
    const person = await personAsking(parts, request, reply);
    if (person === null) return refuse(parts, request, reply, 401, 'Sign in first, then take the pack again.');
    const requestId = RequestId.safeParse(request.params.requestId);
    const about = ComplaintAbout.safeParse(request.query.about);
    const pack = requestId.success ? await icoPack(parts.deps, { person, requestId: requestId.data, about: about.success ? about.data : undefined }) : null;
    if (pack === null || (!pack.ok && pack.problem.code === 'request_not_found')) return refuse(parts, request, reply, 404, 'There is no such request.');
    if (pack.ok) return pack.value;
    return pack.problem.code === 'nothing_sent'
      ? refuse(parts, request, reply, 409, 'Nothing has been sent on this request, so there is nothing to complain of yet.')
      : refuse(parts, request, reply, 403, 'This is somebody else’s request.');
  };
  const nameOf = ({ request, demonstration }: IcoPack, ending: string): string => `${demonstration ? 'demonstration-' : ''}complaint-${request.council.slug}-${request.campaign.programme}.${ending}`;
  const headed = (reply: FastifyReply, name: string): FastifyReply =>
    reply.header('content-disposition', attachmentDisposition(name)).header('cache-control', 'private, no-store').header('x-robots-tag', 'noindex').header('content-security-policy', "default-src 'none'; sandbox");

  http.get<{ Params: { requestId: string }; Querystring: { about?: string } }>('/api/requests/:requestId/ico-pack.pdf', async (request, reply) => {
    const pack = await gathered(request, reply);
    if (!('grounds' in pack)) return pack;
    return headed(reply, nameOf(pack, 'pdf')).type('application/pdf').send(await writePdf(pack));
  });

  http.get<{ Params: { requestId: string }; Querystring: { about?: string } }>('/api/requests/:requestId/ico-pack.zip', async (request, reply) => {
    const pack = await gathered(request, reply);
    if (!('grounds' in pack)) return pack;
    return headed(reply, nameOf(pack, 'zip')).type('application/zip').send(writeZip(pack, await writePdf(pack)));
  });
}
