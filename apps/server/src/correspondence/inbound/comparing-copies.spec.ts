import { describe, expect, it } from 'vitest';
import { eraseMailNow } from '../../privacy/erase-mail.ts';
import { aRequestWithTheCouncil, problemOf } from '../../requests/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { addressOf, aMail, onRecord, received } from '../testing/mail-from-outside.ts';

const world = useWorld();
const coordinator = async () => world().as(await world().person({ roles: ['coordinator'] }));
const id = '<same@kent.gov.uk>';

/** A mail that is on file, and a second one that claims to be it. */
async function twoOfOne() {
  const draft = await aRequestWithTheCouncil(world());
  const mail = { to: addressOf(world(), draft), messageId: id, text: 'Dear Ada,\r\n\r\nPay to one.\r\n\r\nRegards', files: { 'a.csv': 'a,1', 'b.csv': 'b,1' } };
  const first = await received(world(), aMail(mail));
  const second = await received(world(), aMail({ ...mail, from: 'FOI desk <foi-desk@kent-gov.example>', text: 'Dear Ada,\r\n\r\nPay to two.\r\n\r\nRegards', files: { 'a.csv': 'a,1', 'b.csv': 'b,2' } }));
  return { draft, mail, first, second };
}

describe('two mails with one Message-ID and other words', () => {
  it('are shown side by side, with what differs and where each is', async () => {
    const { draft, first, second } = await twoOfOne();
    const compared = await (await coordinator()).mail.compare({ mailId: second });
    expect(compared).toMatchObject({
      first: { mailId: first, state: 'filed', from: { address: 'foi-desk@kent.gov.uk' }, date: '2026-11-23T10:00:00.000Z', on: [{ requestId: draft.requestId, council: 'Kent' }] },
      second: { mailId: second, state: 'held', from: { address: 'foi-desk@kent-gov.example' }, on: [] },
      sender: 'differs', date: 'same', subject: 'same', layout: 'same',
    });
    expect(compared.lines.filter(({ is }) => is !== 'same')).toEqual([{ is: 'removed', text: 'Pay to one.' }, { is: 'added', text: 'Pay to two.' }]);
    expect(compared.files.map(({ filename, is }) => [filename, is])).toEqual([['a.csv', 'same'], ['b.csv', 'other_content']]);
  });

  it('are compared with the one that is on file, however many come', async () => {
    const { mail, first } = await twoOfOne();
    const third = await received(world(), aMail({ ...mail, text: 'Dear Ada,\r\n\r\nPay to three.' }));
    expect(await onRecord(world(), third)).toMatchObject({ heldWhy: 'changed_copy' });
    expect((await (await coordinator()).mail.compare({ mailId: third })).first.mailId).toBe(first);
  });

  it('cannot be compared where there is no other, or its bytes were erased', async () => {
    const desk = await coordinator();
    const alone = await received(world(), aMail({ from: 'shop@shop.example', messageId: id }));
    expect((await problemOf(desk.mail.compare({ mailId: alone }))).code).toBe('no_other_copy');
    const second = await received(world(), aMail({ from: 'shop@shop.example', messageId: id, text: 'Other words.' }));
    await eraseMailNow(world().deps, { mailId: alone, why: 'It was forged' });
    expect((await problemOf(desk.mail.compare({ mailId: second }))).code).toBe('no_other_copy');
    expect((await problemOf(desk.mail.compare({ mailId: alone }))).code).toBe('mail_erased');
  });
});
