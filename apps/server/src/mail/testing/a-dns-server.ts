import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** What a name has: texts, mail servers by priority, an address. */
export type Zone = Record<string, { readonly txt?: readonly string[]; readonly mx?: readonly (readonly [number, string])[]; readonly a?: string }>;

export type DnsServer = { readonly address: string; close(): Promise<void> };

const kinds = { a: 1, mx: 15, txt: 16 } as const;

/** A real DNS server on this machine, over UDP, for the names given; of others it says that there are none. `silent` names get no answer. */
export async function aDnsServer(zone: () => Zone, silent: ReadonlySet<string> = new Set()): Promise<DnsServer> {
  const socket = createSocket('udp4');
  socket.on('message', (asked, from) => {
    const { name, kind, question } = questionOf(asked);
    if (silent.has(name)) return;
    const there = zone()[name];
    const answers = there === undefined ? [] : answersOf(there, kind);
    const head = Buffer.alloc(12);
    asked.copy(head, 0, 0, 2);
    // An answer, with authority; 3 says that there is no such name.
    head.writeUInt16BE(0x8580 | (there === undefined ? 3 : 0), 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(answers.length, 6);
    const records = answers.map((data) => {
      const record = Buffer.alloc(12);
      record.writeUInt16BE(0xc00c, 0);
      record.writeUInt16BE(kind, 2);
      record.writeUInt16BE(1, 4);
      record.writeUInt32BE(60, 6);
      record.writeUInt16BE(data.length, 10);
      return Buffer.concat([record, data]);
    });
    socket.send(Buffer.concat([head, question, ...records]), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, close: () => new Promise((resolve) => socket.close(() => resolve())) };
}

function questionOf(asked: Buffer): { name: string; kind: number; question: Buffer } {
  const labels: string[] = [];
  let at = 12;
  for (let length = asked[at] ?? 0; length > 0; length = asked[at] ?? 0) {
    labels.push(asked.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), kind: asked.readUInt16BE(at + 1), question: asked.subarray(12, at + 5) };
}

function answersOf({ txt = [], mx = [], a }: Zone[string], kind: number): Buffer[] {
  if (kind === kinds.txt) return txt.map((text) => Buffer.concat((text.match(/.{1,255}/g) ?? ['']).map((part) => Buffer.concat([Buffer.of(part.length), Buffer.from(part, 'latin1')]))));
  if (kind === kinds.mx) return mx.map(([priority, host]) => Buffer.concat([Buffer.of(priority >> 8, priority & 255), inLabels(host)]));
  return kind === kinds.a && a !== undefined ? [Buffer.from(a.split('.').map(Number))] : [];
}

const inLabels = (name: string): Buffer =>
  Buffer.concat([...name.split('.').filter((label) => label !== '').map((label) => Buffer.concat([Buffer.of(label.length), Buffer.from(label, 'latin1')])), Buffer.of(0)]);
