import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { leaveWithParent } from '../../../leave-with-parent.ts';
import { seeded } from '../../seeded.ts';

/** What a mail server does wrong, each with how often out of a hundred. */
const faults = { refuses: 6, putsOff: 6, putsOffAfterText: 3, isSlow: 12, dropsInText: 4, takesAndHangsUp: 3, takesAndDies: 3, diesBefore: 2 } as const;
type Fault = keyof typeof faults;

/** One thing the server did, as a line of its ledger. `took`: it had the whole letter, and a council would have it. */
export type ServerLine = { readonly did: Fault | 'took'; readonly to: string; readonly sha256?: string };

/** Which fault the next letter meets, if any. */
function drawn(random: () => number): Fault | null {
  let left = random() * 100;
  for (const [fault, often] of Object.entries(faults)) {
    left -= often;
    if (left < 0) return fault as Fault;
  }
  return null;
}

const saying = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode });

/**
 * A mail server in a process of its own, on this machine only, that refuses, delays, hangs up in the middle of a letter, and
 * dies with letters it has taken. What it took is in its ledger, written before it answers: that is what councils have.
 */
export async function badMailServer({ port, ledger, seed, parentPid }: { port: number; ledger: string; seed: number; parentPid: number }): Promise<never> {
  leaveWithParent(parentPid, () => process.exit(0));
  const random = seeded(seed);
  const meets = new Map<string, Fault | null>();
  const sockets = new Map<string, Socket>();
  const write = (line: ServerLine): void => appendFileSync(ledger, `${JSON.stringify(line)}\n`);
  const toOf = ({ envelope }: SMTPServerSession): string => envelope.rcptTo[0]?.address ?? '';
  const hangUp = ({ remotePort }: SMTPServerSession): void => void sockets.get(String(remotePort))?.destroy();

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address: to }, session, callback) => {
      const fault = drawn(random);
      meets.set(session.id, fault);
      if (fault !== null) write({ did: fault, to });
      if (fault === 'isSlow') return void setTimeout(callback, 100 + random() * 1_500, null);
      if (fault === 'diesBefore') process.exit(1);
      if (fault === 'refuses') return callback(saying(550, '5.7.1 Not today (the drill)'));
      return callback(fault === 'putsOff' ? saying(451, '4.7.1 Try again later (the drill)') : null);
    },
    onData: (stream, session, callback) => {
      const fault = meets.get(session.id);
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => {
        parts.push(part);
        if (fault === 'dropsInText') hangUp(session);
      });
      stream.on('end', () => {
        if (fault === 'dropsInText') return;
        if (fault === 'putsOffAfterText') return callback(saying(452, '4.3.1 Disk full (the drill)'));
        write({ did: 'took', to: toOf(session), sha256: createHash('sha256').update(Buffer.concat(parts)).digest('hex') });
        if (fault === 'takesAndDies') process.exit(1);
        return fault === 'takesAndHangsUp' ? hangUp(session) : callback(null);
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    socket.on('error', () => undefined);
    sockets.set(String(socket.remotePort), socket);
    socket.once('close', () => sockets.delete(String(socket.remotePort)));
  });
  server.listen(port, '127.0.0.1');
  return new Promise<never>(() => undefined);
}
