import { Readable } from 'node:stream';
import { updatePerson } from '@openvalve/db';
import type { Role } from '@openvalve/domain';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aRequestWithTheCouncil, anAnswer } from './requests/testing/a-request.ts';
import { appRouter } from './router.ts';
import { createWorld, type World } from './testing/create-world.ts';
import { opens, ownershipBeyondProcedures, ownershipTable, permissionTable, type OnRequest } from './testing/permission-table.ts';
import type { SignedIn } from './trpc.ts';

const roles = ['volunteer', 'coordinator', 'reviewer', 'admin'] as const;
type OneRole = (typeof roles)[number];
const whose = ['own', 'anothers'] as const;

/** Procedures whose input names a request, or a message or a file of one. */
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, { readonly _def: { readonly inputs?: readonly unknown[] } }>>;
const aboutARequest = Object.entries(procedures)
  .filter(([, { _def }]) => (_def.inputs ?? []).some((input) => input instanceof z.ZodObject && ['requestId', 'messageId', 'attachmentId'].some((key) => key in input.shape)))
  .map(([name]) => name)
  .toSorted();

let world: World;
/** The request of each person, and one of somebody else's: with the council, with an answer nobody has classified. */
const people = new Map<OneRole, SignedIn>();
const own = new Map<OneRole, OnRequest>();
let anothers: OnRequest;

const secret = 'Words only the council wrote';

async function aRequestOf(person: SignedIn, council: string): Promise<OnRequest> {
  const draft = await aRequestWithTheCouncil(world, { council, volunteer: person });
  const stored = await world.deps.files.write(Readable.from([Buffer.from(`%PDF-1.7 ${council}`)]), 1_000);
  const messageId = await anAnswer(world, draft, { text: secret, files: [{ filename: 'plan.pdf', declaredType: 'application/pdf', ...stored }] });
  const shown = await world.as(person).requests.show(draft);
  return { requestId: draft.requestId, messageId, attachmentId: shown.messages.at(-1)?.attachments[0]?.id ?? '' };
}

beforeAll(async () => {
  world = await createWorld();
  const councils = ['kent', 'bury', 'torbay', 'norfolk'];
  for (const [at, role] of roles.entries()) {
    // Each asked as a volunteer; what they hold now is another role alone.
    const person = await world.person();
    own.set(role, await aRequestOf(person, councils[at] ?? 'york'));
    await world.db.transaction().execute((trx) => updatePerson(trx, { personId: person.id, roles: [role] as Role[], at: world.deps.now() }));
    people.set(role, { ...person, roles: [role] });
  }
  anothers = await aRequestOf(await world.person(), 'york');
});
afterAll(() => world.close());

const requestFor = (role: OneRole, of: (typeof whose)[number]): OnRequest => (of === 'own' ? own.get(role) : anothers) ?? { requestId: '', messageId: '', attachmentId: '' };
const personWith = (role: OneRole): SignedIn => {
  const person = people.get(role);
  if (person === undefined) throw new Error(`Nobody holds ${role}.`);
  return person;
};

/** Whether the call was let in: to an answer, or to a problem that has nothing to do with who asked. */
async function calling(name: string, role: OneRole, of: (typeof whose)[number]): Promise<'let in' | 'FORBIDDEN'> {
  const call = name.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], world.as(personWith(role))) as (input: unknown) => Promise<unknown>;
  try {
    await call(ownershipTable[name]?.given(requestFor(role, of)));
    return 'let in';
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    // A wrong input would be refused before anybody looks whose request it is.
    if (error.code === 'BAD_REQUEST' || error.code === 'UNAUTHORIZED') throw error;
    return error.code === 'FORBIDDEN' ? 'FORBIDDEN' : 'let in';
  }
}

describe('whose request it is', () => {
  it('is written down for every procedure that takes a request or a message, and for no other', () => {
    expect(Object.keys(ownershipTable).toSorted()).toEqual(aboutARequest);
  });

  it.each(Object.keys(ownershipTable))('never opens more of %s than the permission table does', (name) => {
    const allowed = opens[permissionTable[name] ?? 'admin'];
    const { own: ofOwn, anothers: ofAnothers } = ownershipTable[name] ?? { own: [], anothers: [] };
    const roleOf = new Set<OneRole>(ofOwn);
    expect([...ofOwn, ...ofAnothers].filter((role) => !allowed.includes(role))).toEqual([]);
    expect(ofAnothers.filter((role) => !roleOf.has(role))).toEqual([]);
  });

  describe.each(whose)('on a request that is %s', (of) => {
    describe.each(roles)('for a %s', (role) => {
      it.each(Object.keys(ownershipTable))('%s opens or refuses as written', async (name) => {
        const allowed = ownershipTable[name]?.[of] ?? [];
        expect(await calling(name, role, of)).toBe(allowed.includes(role) ? 'let in' : 'FORBIDDEN');
      });

      it('council mail is shown or kept back as written', async () => {
        const allowed: readonly OneRole[] = ownershipBeyondProcedures['council mail on the request’s page'][of];
        const shown = await world.as(personWith(role)).requests.show({ requestId: requestFor(role, of).requestId });
        expect(JSON.stringify(shown).includes(secret)).toBe(allowed.includes(role));
      });

      it('a council’s file is handed out or refused as written', async () => {
        const allowed: readonly OneRole[] = ownershipBeyondProcedures['GET /api/files/:attachmentId'][of];
        const answer = await world.http.inject({ url: `/api/files/${requestFor(role, of).attachmentId}`, headers: { cookie: await world.cookieOf(personWith(role)) } });
        expect(answer.statusCode).toBe(allowed.includes(role) ? 200 : 403);
      });

      it('an answer put on file is taken or refused as written', async () => {
        const allowed: readonly OneRole[] = ownershipBeyondProcedures['POST /api/requests/:requestId/messages'][of];
        const boundary = 'between-the-fields';
        const field = (name: string, value: string): string => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
        const answer = await world.http.inject({
          method: 'POST',
          url: `/api/requests/${requestFor(role, of).requestId}/messages`,
          headers: { origin: world.deps.env.baseUrl, 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: await world.cookieOf(personWith(role)) },
          payload: `${field('text', 'Dear Ada')}${field('receivedOn', '2026-11-23')}${field('cameBy', 'post')}--${boundary}--\r\n`,
        });
        expect(answer.statusCode).toBe(allowed.includes(role) ? 201 : 403);
      });
    });
  });

  it('is nobody’s business who is not signed in', async () => {
    const visitor = world.as(null) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
    for (const [name, { given }] of Object.entries(ownershipTable)) {
      const [subject = '', procedure = ''] = name.split('.');
      const answer = await Promise.resolve(visitor[subject]?.[procedure]?.(given(anothers))).catch((error: unknown) => error);
      expect({ name, answer }).toMatchObject({ name, answer: { code: 'UNAUTHORIZED' } });
    }
    expect((await world.http.inject({ url: `/api/files/${anothers.attachmentId}` })).statusCode).toBe(401);
  });
});
