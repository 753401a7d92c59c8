import { TRPCError } from '@trpc/server';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { appRouter } from './router.ts';
import { createWorld, type World } from './testing/create-world.ts';
import { opens, permissionTable } from './testing/permission-table.ts';
import type { Meta, SignedIn } from './trpc.ts';

type Procedure = { readonly _def: { readonly meta?: Meta; readonly type: string } };
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>;
const names = Object.keys(procedures).toSorted();

const who = ['visitor', 'volunteer', 'coordinator', 'reviewer', 'admin'] as const;

let world: World;
const people = new Map<(typeof who)[number], SignedIn | null>([['visitor', null]]);
beforeAll(async () => {
  world = await createWorld();
  for (const role of who) if (role !== 'visitor') people.set(role, await world.person({ roles: [role] }));
});
afterAll(() => world.close());

/**
 * Calls the real procedure with nothing in hand. Who may not is refused before the input is looked at; who may gets further,
 * to an answer or to being told what is missing.
 */
async function calling(name: string, person: SignedIn | null): Promise<'let in' | 'UNAUTHORIZED' | 'FORBIDDEN'> {
  const call = name.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], world.as(person)) as (input?: unknown) => Promise<unknown>;
  try {
    await call(undefined);
    return 'let in';
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return error.code === 'UNAUTHORIZED' || error.code === 'FORBIDDEN' ? error.code : 'let in';
  }
}

describe('the permission table', () => {
  it('names every procedure there is, and no other', () => {
    expect(names).toEqual(Object.keys(permissionTable).toSorted());
  });

  it.each(names)('has %s say who it is for, as the table does', (name) => {
    expect(procedures[name]?._def.meta?.role).toBe(permissionTable[name]);
  });

  describe.each(who)('for a %s', (role) => {
    it.each(names)('%s opens or refuses as written', async (name) => {
      const allowed = opens[permissionTable[name] ?? 'admin'].includes(role);
      const expected = allowed ? 'let in' : role === 'visitor' ? 'UNAUTHORIZED' : 'FORBIDDEN';
      expect(await calling(name, people.get(role) ?? null)).toBe(expected);
    });
  });

  it('refuses a role that was taken away, at the next call', async () => {
    const person = await world.person({ roles: ['coordinator'] });
    const admin = people.get('admin') ?? null;
    expect(await calling('volunteers.list', person)).toBe('let in');
    await world.as(admin).volunteers.setRoles({ personId: person.id, roles: ['volunteer'] });
    expect(await calling('volunteers.list', person)).toBe('FORBIDDEN');
  });
});
