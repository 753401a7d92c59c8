import { renderStopReminders } from '@openvalve/web/site';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { stopByLink } from '../reminders/preferences.ts';
import { personOfStopToken } from '../reminders/stop-link.ts';
import { formOf, readForms } from './form-bodies.ts';
import { frameOf, sendPage } from './pages.ts';
import type { HttpParts } from './parts.ts';

type Link = { Querystring: { token?: string } };

/**
 * Ending reminder mails from the mail itself. The link works without signing in: a person presses its button, and a mail program
 * that offers to unsubscribe calls it once (RFC 8058). Only the call changes something; scanners that open links do not.
 */
export function reminderPages(http: FastifyInstance, parts: HttpParts): void {
  const { deps } = parts;
  readForms(http);
  const show = (request: FastifyRequest, reply: FastifyReply, view: Parameters<typeof renderStopReminders>[1]): FastifyReply =>
    sendPage(reply, renderStopReminders(frameOf(parts, request), view), view.state === 'unknown' ? 404 : 200);

  http.get<Link>('/reminders/stop', async (request, reply) => {
    const token = request.query.token ?? '';
    return show(request, reply, personOfStopToken(token, deps.env) === null ? { state: 'unknown' } : { state: 'ask', token });
  });

  http.post<Link>('/reminders/stop', async (request, reply) => {
    const token = request.query.token ?? formOf(request.body).get('token') ?? '';
    return show(request, reply, { state: (await stopByLink(deps, token)) ? 'stopped' : 'unknown' });
  });
}
