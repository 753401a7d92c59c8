import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMailboxServer, hasDovecot, type MailboxServer } from '../drill/a-mailbox-server.ts';
import { mailboxOf, readMailbox, type MailboxPlace } from './read-mailbox.ts';

describe('the address of a mailbox', () => {
  it('says where, as whom and which folder', () => {
    expect(mailboxOf('imaps://ada%40mail.example:p%3Aw@imap.example/Requests')).toEqual({ host: 'imap.example', port: 993, secure: true, user: 'ada@mail.example', pass: 'p:w', folder: 'Requests' });
    expect(mailboxOf('imap://me:secret@127.0.0.1:1143')).toMatchObject({ port: 1143, secure: false, folder: 'INBOX' });
  });

  it.each(['https://me:secret@imap.example', 'imaps://imap.example'])('is refused where it is none: %s', (url) => {
    expect(() => mailboxOf(url)).toThrow(TypeError);
  });
});

/** What a reader has stored, and how far it is. */
class Store {
  place: MailboxPlace | null = null;
  readonly mails: string[] = [];
  private waiting: (() => void)[] = [];

  take = async (mail: { place: MailboxPlace; content: AsyncIterable<Uint8Array> }): Promise<void> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of mail.content) chunks.push(chunk);
    this.mails.push(Buffer.concat(chunks).toString('latin1'));
    this.place = mail.place;
    this.waiting.splice(0).forEach((wake) => wake());
  };

  until = async (count: number): Promise<void> => {
    while (this.mails.length < count) await new Promise<void>((resolve) => this.waiting.push(resolve));
  };
}

const mail = (subject: string): string => `Subject: ${subject}\r\n\r\nWords with \u00a3 and a lone dot\r\n.\r\n`;

describe.runIf(hasDovecot())('a mailbox on a real server', () => {
  let server: MailboxServer;
  beforeAll(async () => {
    server = await aMailboxServer();
  });
  afterAll(() => server.close());

  const reading = (store: Store, every = 60_000) => {
    const stopping = new AbortController();
    const ended = readMailbox({ url: server.url, place: async () => store.place, take: store.take, signal: stopping.signal, every });
    return { ended, stop: () => (stopping.abort(), ended) };
  };

  it('is read from its beginning, byte for byte, and then as mail comes', async () => {
    const store = new Store();
    server.deliver(Buffer.from(mail('one'), 'latin1'));
    const reader = reading(store);
    await store.until(1);
    server.deliver(Buffer.from(mail('two'), 'latin1'));
    await store.until(2);
    await reader.stop();
    expect(store.mails).toEqual([mail('one'), mail('two')]);
    expect(store.place?.lastUid).toBe(2);
  });

  it('goes on where it stopped', async () => {
    const store = new Store();
    const first = reading(store);
    await store.until(2);
    await first.stop();
    server.deliver(Buffer.from(mail('three'), 'latin1'));
    const second = reading(store);
    await store.until(3);
    await second.stop();
    expect(store.mails.slice(2)).toEqual([mail('three')]);
  });

  it('is asked again for a mail that could not be stored', async () => {
    const store = new Store();
    const failing = readMailbox({ url: server.url, place: async () => store.place, take: async () => Promise.reject(new Error('The disk is full.')), signal: new AbortController().signal });
    await expect(failing).rejects.toThrow('The disk is full.');
    expect(store.place).toBeNull();
    const reader = reading(store);
    await store.until(3);
    await reader.stop();
  });

  it('is read again from its beginning when its numbers begin anew', async () => {
    const store = new Store();
    const reader = reading(store);
    await store.until(3);
    await reader.stop();
    await server.kill();
    await server.countAnew();
    await server.start();
    const again = reading(store);
    await store.until(6);
    await again.stop();
    expect(new Set(store.mails.slice(3))).toEqual(new Set([mail('one'), mail('two'), mail('three')]));
  });

  it('that goes away ends the reading with an error, to be begun again', async () => {
    const store = new Store();
    const reader = reading(store);
    await store.until(3);
    const ended = reader.ended.then(() => 'stopped', () => 'broken');
    await server.kill();
    expect(await ended).toBe('broken');
    await server.start();
  });
});
