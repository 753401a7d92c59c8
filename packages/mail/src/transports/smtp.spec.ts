import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { composeLetter } from '../outbound/compose-letter.ts';
import { aMailServer } from '../testing/a-mail-server.ts';
import type { Envelope } from './hand-over.ts';
import { smtp } from './smtp.ts';

const requestAddress = 'r-3f1c9a2b4d5e-abcdefghijklmnop@mail.example';
const councilAddress = 'foi@council.example';

const aLetter = async (): Promise<Envelope> => {
  const composed = await composeLetter({
    messageId: '<5b0c8b1e-7a43-4f9e-9d5d-0d2b3c1f6a11@mail.example>',
    from: { name: 'Zoë Łukasik', address: requestAddress },
    to: councilAddress,
    subject: 'Freedom of information request: DSG management plan £',
    text: 'Dear council,\n\n.A line that begins with a dot.\n',
    date: new Date('2026-11-23T09:00:00Z'),
  });
  if (!composed.ok) throw new Error(composed.problem.code);
  return { from: requestAddress, to: [councilAddress], raw: composed.value };
};

const saying = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });

const open: { close(): Promise<void> }[] = [];
const serving = async (...options: Parameters<typeof aMailServer>) => {
  const server = await aMailServer(...options);
  open.push(server);
  return server;
};
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

describe('a letter handed to a mail server', () => {
  it('is accepted as it was composed, with the request’s own address as envelope sender', async () => {
    const server = await serving();
    const letter = await aLetter();
    expect(await smtp({ url: server.url }).deliver(letter)).toMatchObject({ result: 'accepted' });
    expect(server.received).toEqual([{ from: requestAddress, to: [councilAddress], raw: Buffer.from(letter.raw).toString('utf8') }]);
  });

  it('is refused outright with the server’s words when nobody has that address', async () => {
    const server = await serving({ onRcptTo: (_to, _session, callback) => callback(saying(550, '5.1.1 No such mailbox here')) });
    expect(await smtp({ url: server.url }).deliver(await aLetter())).toMatchObject({ result: 'refused', said: expect.stringContaining('No such mailbox here') as unknown });
    expect(server.received).toEqual([]);
  });

  it('is refused outright when the server will not have its text', async () => {
    const server = await serving({
      onData: (stream, _session, callback) => {
        stream.resume();
        stream.on('end', () => callback(saying(554, '5.7.1 Refused by policy')));
      },
    });
    expect(await smtp({ url: server.url }).deliver(await aLetter())).toMatchObject({ result: 'refused', said: expect.stringContaining('Refused by policy') as unknown });
  });

  it('is worth trying again when the server says later', async () => {
    const server = await serving({ onRcptTo: (_to, _session, callback) => callback(saying(451, '4.7.1 Greylisted, try again')) });
    expect(await smtp({ url: server.url }).deliver(await aLetter())).toMatchObject({ result: 'temporary', said: expect.stringContaining('Greylisted') as unknown });
  });

  it('is worth trying again when the server answers its text with later', async () => {
    const server = await serving({
      onData: (stream, _session, callback) => {
        stream.resume();
        stream.on('end', () => callback(saying(452, '4.3.1 Disk full')));
      },
    });
    expect(await smtp({ url: server.url }).deliver(await aLetter())).toMatchObject({ result: 'temporary', said: expect.stringContaining('Disk full') as unknown });
  });

  it('is worth trying again when no server listens', async () => {
    const server = await aMailServer();
    await server.close();
    expect(await smtp({ url: server.url }).deliver(await aLetter())).toMatchObject({ result: 'temporary' });
  });

  it('is worth trying again when our own sign-in at the server fails, because that says nothing about the council', async () => {
    const server = await serving({ authOptional: false, allowInsecureAuth: true, onAuth: (_auth, _session, callback) => callback(saying(535, '5.7.8 Wrong password')) });
    const url = server.url.replace('smtp://', 'smtp://desk:wrong@');
    expect(await smtp({ url }).deliver(await aLetter())).toMatchObject({ result: 'temporary' });
  });

  it('is uncertain when the connection ends after its text has gone and before an answer', async () => {
    const server = await serving({
      onData: (stream) => {
        stream.resume();
        stream.on('end', () => server.hangUp());
      },
    });
    expect(await smtp({ url: server.url }).deliver(await aLetter())).toMatchObject({ result: 'uncertain' });
  });

  it('is uncertain when the server falls silent after its text has gone', async () => {
    const server = await serving({ onData: (stream) => void stream.resume() });
    expect(await smtp({ url: server.url, patience: 250 }).deliver(await aLetter())).toMatchObject({ result: 'uncertain' });
  });

  it('is asked about once the server waits for its text, and nothing of it has gone before', async () => {
    const heard: string[] = [];
    const server = await serving({
      onRcptTo: (_to, _session, callback) => (heard.push('recipient'), callback()),
      onData: (stream, _session, callback) => (heard.push('text'), stream.resume(), stream.on('end', () => callback(null))),
    });
    const mayGo = () => (heard.push('may it go?'), new Promise<boolean>((resolve) => setTimeout(resolve, 20, true)));
    expect(await smtp({ url: server.url }).deliver(await aLetter(), mayGo)).toMatchObject({ result: 'accepted' });
    expect(heard.filter((what) => what !== 'text')).toEqual(['recipient', 'may it go?']);
  });

  it('is not sent where it may not go after all, and the server has nothing of it', async () => {
    const server = await serving();
    expect(await smtp({ url: server.url }).deliver(await aLetter(), () => Promise.resolve(false))).toMatchObject({ result: 'temporary' });
    expect(server.received).toEqual([]);
  });

  it('is not asked about when the recipient is refused', async () => {
    const server = await serving({ onRcptTo: (_to, _session, callback) => callback(saying(550, '5.1.1 No such mailbox here')) });
    let asked = 0;
    expect(await smtp({ url: server.url }).deliver(await aLetter(), () => ((asked += 1), Promise.resolve(true)))).toMatchObject({ result: 'refused' });
    expect(asked).toBe(0);
  });

  it('has not gone when the connection ends while it is asked about, and that is said after the answer', async () => {
    const server = await serving();
    const said: string[] = [];
    const mayGo = async () => {
      server.hangUp();
      await new Promise((resolve) => setTimeout(resolve, 50));
      said.push('it may');
      return true;
    };
    const { result } = await smtp({ url: server.url }).deliver(await aLetter(), mayGo);
    expect([...said, result]).toEqual(['it may', 'temporary']);
    expect(server.received).toEqual([]);
  });

  it('is worth trying again when the connection ends before its text is asked for', async () => {
    const server = createServer((socket) => {
      socket.write('220 mail.council.example ESMTP\r\n');
      socket.on('error', () => undefined);
      socket.on('data', (line) => (line.toString().startsWith('EHLO') ? socket.write('250 mail.council.example\r\n') : socket.destroy()));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
    const { port } = server.address() as AddressInfo;
    expect(await smtp({ url: `smtp://127.0.0.1:${port}` }).deliver(await aLetter())).toMatchObject({ result: 'temporary' });
  });

  it('goes over a connection that is kept for the next', async () => {
    let connections = 0;
    const server = await serving({ onConnect: (_session, callback) => ((connections += 1), callback()) });
    const transport = smtp({ url: server.url });
    for (let count = 0; count < 4; count += 1) expect(await transport.deliver(await aLetter())).toMatchObject({ result: 'accepted', server: '127.0.0.1' });
    expect([server.received.length, connections]).toEqual([4, 1]);
  });

  it('goes over no more connections at once than told, and none is left out', async () => {
    let [now, most] = [0, 0];
    const server = await serving({ onConnect: (_session, callback) => ((most = Math.max(most, (now += 1))), callback()), onClose: () => void (now -= 1) });
    const transport = smtp({ url: server.url, connections: 3 });
    const letter = await aLetter();
    const results = await Promise.all(Array.from({ length: 20 }, () => transport.deliver(letter)));
    expect(results.filter(({ result }) => result === 'accepted')).toHaveLength(20);
    expect([server.received.length, most]).toEqual([20, 3]);
  });

  it('goes by a new connection when the server has ended the one that was kept', async () => {
    const server = await serving();
    const transport = smtp({ url: server.url });
    await transport.deliver(await aLetter());
    server.hangUp();
    expect(await transport.deliver(await aLetter())).toMatchObject({ result: 'accepted' });
    expect(server.received).toHaveLength(2);
  });

  it('goes after one that was refused, over another connection', async () => {
    const answers = [550, 250];
    const server = await serving({ onRcptTo: (_to, _session, callback) => callback(answers.shift() === 550 ? saying(550, '5.1.1 No such mailbox here') : null) });
    const transport = smtp({ url: server.url, connections: 1 });
    expect([await transport.deliver(await aLetter()), await transport.deliver(await aLetter())].map(({ result }) => result)).toEqual(['refused', 'accepted']);
  });
});
