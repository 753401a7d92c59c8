import { createDatabase, createPool } from '@openvalve/db';
import { describe, expect, it } from 'vitest';
import { aRequestWithTheCouncil } from '../../requests/testing/a-request.ts';
import { useWorld, type World } from '../../testing/create-world.ts';
import { aBounce, addressOf, aMail, received } from '../testing/mail-from-outside.ts';
import { mailCounts } from './mail-desk.ts';

const world = useWorld();

/** The counts, and how many statements they took: each takes a connection once. */
async function counted({ deps }: World): Promise<{ counts: Awaited<ReturnType<typeof mailCounts>>; statements: number }> {
  const pool = createPool(deps.env.databaseUrl, { max: 8 });
  let statements = 0;
  pool.on('acquire', () => (statements += 1));
  const db = createDatabase(pool);
  try {
    return { counts: await mailCounts({ db }), statements };
  } finally {
    await db.destroy();
  }
}

describe('what of mail waits for a coordinator', () => {
  it('is counted in one statement, however many senders nobody has accepted', async () => {
    expect(await counted(world())).toEqual({ counts: { held: 0, changedCopies: 0, unread: 0, unrecognised: 0, uncertain: 0, bouncing: 0 }, statements: 1 });
    const draft = await aRequestWithTheCouncil(world());
    for (const name of ['one', 'two', 'three', 'four']) await received(world(), aMail({ from: `${name}@elsewhere.example`, to: addressOf(world(), draft) }));
    await received(world(), aMail({ from: 'shop@shop.example' }));
    expect(await counted(world())).toMatchObject({ counts: { held: 1, unrecognised: 4 }, statements: 1 });
  });

  it('counts an address that bounces once, whatever it holds up', async () => {
    const one = await aRequestWithTheCouncil(world());
    await received(world(), aBounce({ to: addressOf(world(), one), of: `<${one.messageId}@openvalve.invalid>`, recipient: 'foi-desk@kent.gov.uk' }));
    expect((await counted(world())).counts.bouncing).toBe(1);
  });
});
