import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { smtp } from '../../transports/smtp.ts';
import { callerLimit } from './caller-limit.ts';
import { receiveBySmtp, type HandedMail, type Receiver, type ReceiverSettings } from './smtp-receiver.ts';

let receiver: Receiver | null = null;
afterEach(() => receiver?.close());

type Taken = { from: string; to: readonly string[]; raw: Buffer };

async function receiving(settings: Partial<ReceiverSettings> = {}): Promise<{ taken: Taken[]; hand: (raw: string | Buffer, to?: string) => ReturnType<ReturnType<typeof smtp>['deliver']> }> {
  const taken: Taken[] = [];
  const take = async ({ envelope, content }: HandedMail): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of content) chunks.push(chunk as Buffer);
    taken.push({ ...envelope, raw: Buffer.concat(chunks) });
  };
  const open = await receiveBySmtp({
    port: 0, host: '127.0.0.1', name: 'mail.example', largest: 1024 * 1024, aMinute: 1000, isOurs: (address) => address.endsWith('@mail.example'), take, onError: () => undefined, ...settings,
  });
  receiver = open;
  const transport = smtp({ url: `smtp://127.0.0.1:${open.port}`, patience: 5_000 });
  return { taken, hand: (raw, to = 'r-1-a@mail.example') => transport.deliver({ from: 'foi@council.example', to: [to], raw: Buffer.from(raw) }) };
}

const mail = 'Subject: Your request\r\n\r\nA line\r\n.a dot at its beginning\r\n\xff\r\n';

describe('mail that other servers hand over', () => {
  it('is stored byte for byte, with who it was from and for', async () => {
    const { taken, hand } = await receiving();
    expect(await hand(Buffer.from(mail, 'latin1'))).toMatchObject({ result: 'accepted' });
    expect(taken.map(({ from, to }) => ({ from, to }))).toEqual([{ from: 'foi@council.example', to: ['r-1-a@mail.example'] }]);
    expect(taken[0]?.raw.equals(Buffer.from(mail, 'latin1'))).toBe(true);
  });

  it('for an address that is not ours is refused before it is sent', async () => {
    const { taken, hand } = await receiving();
    expect(await hand(mail, 'somebody@else.example')).toMatchObject({ result: 'refused', recipient: true });
    expect(taken).toEqual([]);
  });

  it('that could not be stored stays with its sender, to be sent again', async () => {
    const errors: unknown[] = [];
    const { hand } = await receiving({ take: async () => Promise.reject(new Error('The disk is full.')), onError: (error) => void errors.push(error) });
    expect(await hand(mail)).toMatchObject({ result: 'temporary', said: expect.stringContaining('Try again later') as string });
    expect(errors).toHaveLength(1);
  });

  it('is answered as the error says that stopped it', async () => {
    const errors: unknown[] = [];
    const { hand } = await receiving({ take: async () => Promise.reject(Object.assign(new Error('There is nothing in it.'), { responseCode: 554 })), onError: (error) => void errors.push(error) });
    expect(await hand(mail)).toMatchObject({ result: 'refused', said: expect.stringContaining('554 There is nothing in it.') as string });
    expect(errors).toEqual([]);
  });

  it('is refused for good when it is too large', async () => {
    const { taken, hand } = await receiving({ largest: 1_000 });
    expect(await hand(`Subject: x\r\n\r\n${'a'.repeat(5_000)}\r\n`)).toMatchObject({ result: 'refused' });
    expect(taken).toEqual([]);
  });

  it('is put off when one caller brings too much in a minute', async () => {
    const { hand } = await receiving({ aMinute: 4 });
    const results: string[] = [];
    for (let tries = 0; tries < 5; tries += 1) results.push((await hand(mail)).result);
    expect(results[0]).toBe('accepted');
    expect(results.at(-1)).toBe('temporary');
  });

  it('that breaks off in the middle is not taken', async () => {
    const ends: string[] = [];
    const { taken } = await receiving({
      take: async ({ content }) => {
        for await (const chunk of content) ends.push(String(chunk));
        ends.push('end');
      },
    });
    const socket = connect(receiver?.port ?? 0, '127.0.0.1');
    socket.write('EHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<r-1-a@mail.example>\r\nDATA\r\n');
    await new Promise((resolve) => setTimeout(resolve, 200));
    socket.write('Subject: half\r\n\r\nhalf');
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(ends).not.toContain('end');
    expect(taken).toEqual([]);
  });
});

describe('how much a caller may bring', () => {
  it('is counted by the minute, each caller apart', () => {
    let now = 0;
    const limit = callerLimit(2, () => now);
    expect([limit.allows('a'), limit.allows('a'), limit.allows('a'), limit.allows('b')]).toEqual([true, true, false, true]);
    now = 60_000;
    expect(limit.allows('a')).toBe(true);
  });
});
