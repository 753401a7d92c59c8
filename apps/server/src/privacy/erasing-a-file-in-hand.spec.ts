import { describe, expect, it } from 'vitest';
import { aDocument } from '../documents/testing/a-file.ts';
import { useWorld } from '../testing/create-world.ts';
import { eraseFileNow, eraseMessageNow } from './erase-message.ts';

const theWorld = useWorld();
const why = 'Somebody asked';

describe('a file from which a document was begun', () => {
  it('is not erased at the terminal, alone or with its message: its copies would stay', async () => {
    const world = theWorld();
    const { attachmentId, documentId, sha256 } = await aDocument(world, 'a plan', { filename: 'plan.txt' });
    const { message_id: messageId } = await world.db.selectFrom('attachment').select('message_id').where('id', '=', attachmentId).executeTakeFirstOrThrow();
    const refused = { ok: false, problem: { code: 'document_begun_from_it', documentId } };
    expect([await eraseFileNow(world.deps, { attachmentId, why }), await eraseMessageNow(world.deps, { messageId, why })]).toEqual([refused, refused]);
    expect([(await world.db.selectFrom('message').select('body').where('id', '=', messageId).executeTakeFirstOrThrow()).body, await world.deps.files.holds(sha256)]).toEqual(['Dear Ada, thank you for your request.', true]);
  });
});
