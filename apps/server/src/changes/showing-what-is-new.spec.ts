import { describe, expect, it } from 'vitest';
import { addressOf, aMail, received } from '../correspondence/testing/mail-from-outside.ts';
import { aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';

const world = useWorld();

describe('what a page asks to know whether anything is new', () => {
  it('has another answer once mail has come, and the mail is on its request by then', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const before = await draft.desk.changes.version();
    await received(world(), aMail({ to: addressOf(world(), draft) }));
    expect(await draft.desk.changes.version()).not.toBe(before);
    expect((await draft.desk.requests.show(draft)).messages.at(-1)).toMatchObject({ direction: 'incoming', waits: true });
  });

  it('has the same answer while nothing happens', async () => {
    const draft = await aRequestWithTheCouncil(world());
    // Other tests change other databases of this server: asked until nothing did for a moment.
    await expect.poll(async () => new Set([await draft.desk.changes.version(), await draft.desk.changes.version()]).size, { timeout: 15_000, interval: 1 }).toBe(1);
  });
});
