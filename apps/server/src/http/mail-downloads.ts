import { findIncomingMail, findMailOfMessage } from '@openvalve/db';
import { attachmentDisposition } from '@openvalve/documents';
import { holds, IncomingMailId, MessageId } from '@openvalve/domain';
import { safeHtml } from '@openvalve/mail';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { standing } from '../requests/mail-on-file.ts';
import { readStored } from '../correspondence/inbound/read-stored.ts';
import { whyNotOpenMail } from '../correspondence/inbound/why-not-open-mail.ts';
import { notOpenedWords } from '../documents/incidents/may-open.ts';
import { mayAct, mayReadMail, type Actor } from '../requests/permissions.ts';
import { whyShut } from './downloads.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';
import { personAsking } from './sessions.ts';

/**
 * What a page made from a mail may do: be looked at. It runs nothing, sends nothing and fetches nothing, whatever is in it; a link
 * opens a window of its own, which knows nothing of this one.
 */
const htmlPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** Mail as it came: its bytes for whoever acts on it, and its HTML made harmless, to be looked at in a frame. */
export function mailDownloadRoutes(http: FastifyInstance, parts: HttpParts): void {
  const { db, files } = parts.deps;

  http.get<{ Params: { mailId: string }; Querystring: { infected?: string } }>('/api/mail/:mailId/raw', async (request, reply) => {
    const person = await personAsking(parts, request, reply);
    if (person === null) return refuse(parts, request, reply, 401, 'Sign in first.');
    const id = IncomingMailId.safeParse(request.params.mailId);
    const mail = id.success ? await findIncomingMail(db, id.data) : undefined;
    if (!mail?.sha256) return refuse(parts, request, reply, 404, 'There is no such mail, or its bytes were erased.');
    const allowed = holds(person.roles, 'coordinator') || (await standing(db, mail.id)).some((message) => mayAct(person, message));
    if (!allowed) return refuse(parts, request, reply, 403, 'This mail is on no request of yours.');
    const inside = await whyNotOpenMail(parts.deps, person, { sha256: mail.sha256, state: mail.state });
    const shut = inside === null ? await whyShut(parts, person, mail.sha256, request.query.infected === 'yes') : notOpenedWords[inside];
    if (shut !== null) return refuse(parts, request, reply, 403, shut);
    return reply
      .header('content-disposition', attachmentDisposition(`mail-${mail.id.slice(0, 8)}.eml`))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .header('content-length', mail.size)
      .type('message/rfc822')
      .send(await files.read(mail.sha256));
  });

  http.get<{ Params: { messageId: string } }>('/api/messages/:messageId/html', async (request, reply) => {
    const person = await personAsking(parts, request, reply);
    if (person === null) return refuse(parts, request, reply, 401, 'Sign in first.');
    const id = MessageId.safeParse(request.params.messageId);
    const mail = id.success ? await findMailOfMessage(db, id.data) : undefined;
    if (!mail?.sha256 || !mail.hasHtml) return refuse(parts, request, reply, 404, 'There is no such message, or it has no page to show.');
    const stands = (await standing(db, mail.mailId)).some((message) => message.id === id.data);
    if (!mayReadMail(person, mail) || (!stands && !holds(person.roles, 'coordinator'))) return refuse(parts, request, reply, 403, 'This message belongs to somebody else’s request.');
    return showHtml(parts, request, reply, person, { sha256: mail.sha256, state: 'filed' });
  });

  http.get<{ Params: { mailId: string } }>('/api/mail/:mailId/html', async (request, reply) => {
    const person = await personAsking(parts, request, reply);
    if (person === null) return refuse(parts, request, reply, 401, 'Sign in first.');
    if (!holds(person.roles, 'coordinator')) return refuse(parts, request, reply, 403, 'Coordinators look at mail that is on no request.');
    const id = IncomingMailId.safeParse(request.params.mailId);
    const mail = id.success ? await findIncomingMail(db, id.data) : undefined;
    if (!mail?.sha256) return refuse(parts, request, reply, 404, 'There is no such mail, or its bytes were erased.');
    return showHtml(parts, request, reply, person, { sha256: mail.sha256, state: mail.state });
  });
}

async function showHtml(parts: HttpParts, request: FastifyRequest, reply: FastifyReply, person: Actor, mail: Parameters<typeof whyNotOpenMail>[2]): Promise<FastifyReply> {
  // Its pictures are files that came with it.
  const closed = await whyNotOpenMail(parts.deps, person, mail);
  if (closed !== null) return refuse(parts, request, reply, 403, notOpenedWords[closed]);
  const reading = await readStored(parts.deps, mail.sha256);
  if (!reading.ok || reading.mail.html === null) return refuse(parts, request, reply, 404, 'It has no page to show.');
  return reply
    .header('content-security-policy', htmlPolicy)
    // In a frame of our own pages only.
    .header('x-frame-options', 'SAMEORIGIN')
    .header('referrer-policy', 'no-referrer')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store')
    .type('text/html; charset=utf-8')
    .send(safeHtml(reading.mail.html, reading.mail.files));
}
