import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** `infected` gives the scanner’s name for what it found. `unreachable`: nobody knows, and the file has to wait. */
export type Scanned = 'clean' | { readonly infected: string } | 'unreachable';

/** How the scanner is named: `tcp://host:port` or `unix:/path`. */
export const clamdUrlShape = /^(tcp:\/\/(\[[0-9a-f:]+\]|[^/:@\s]+):\d{1,5}|unix:\/\S+)$/;

/** How long the scanner may say nothing once it has everything, in milliseconds: a large archive takes it a while. */
const patience = 120_000;

/** More than this in one piece and the scanner says no. */
const largestPiece = 64 * 1024;

/**
 * Shows a file to ClamAV’s daemon (its INSTREAM command) and gives its answer. Whatever is no plain answer, a refusal for its size
 * too, is `unreachable`: a file that was not scanned is never called clean. What breaks in `content` itself is thrown.
 */
export async function scanFile(clamdUrl: string, content: Readable, { patienceMs = patience }: { patienceMs?: number } = {}): Promise<Scanned> {
  let said: string;
  try {
    said = await answerOf(clamdUrl, content, patienceMs);
  } catch (error) {
    if (content.errored !== null) throw content.errored;
    if (error instanceof ScannerGone) return 'unreachable';
    throw error;
  } finally {
    content.destroy();
  }
  if (said === 'stream: OK') return 'clean';
  const infected = /^stream: (.+) FOUND$/.exec(said)?.[1];
  return infected === undefined ? 'unreachable' : { infected };
}

class ScannerGone extends Error {
  override readonly name = 'ScannerGone';
}

function answerOf(clamdUrl: string, content: Readable, patienceMs: number): Promise<string> {
  const socket = connect(placeOf(clamdUrl));
  socket.setTimeout(patienceMs, () => socket.destroy(new ScannerGone('The scanner said nothing for too long.')));
  const answered = new Promise<string>((resolve, reject) => {
    const pieces: Buffer[] = [];
    socket.on('data', (piece: Buffer) => {
      pieces.push(piece);
      if (piece.includes(0) || pieces.length > 100) resolve(Buffer.concat(pieces).toString('utf8').split('\0', 1)[0] ?? '');
    });
    socket.on('error', (error) => reject(new ScannerGone('The scanner cannot be reached.', { cause: error })));
    socket.on('close', () => reject(new ScannerGone('The scanner closed the connection without an answer.')));
  });
  // A scanner that has had enough answers before it has read everything, and its answer is what counts.
  const sending = send(socket, content).then(() => answered);
  return Promise.race([answered, sending]).finally(() => {
    sending.catch(() => undefined);
    socket.destroy();
  });
}

async function send(socket: Socket, content: Readable): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of content as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(piece);
    for (let from = 0; from < bytes.length; from += largestPiece) {
      const part = bytes.subarray(from, from + largestPiece);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      socket.write(length);
      if (!socket.write(part)) await drained(socket);
    }
  }
  socket.write(Buffer.alloc(4));
}

const drained = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    if (socket.destroyed) return resolve();
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });

function placeOf(clamdUrl: string): { path: string } | { host: string; port: number } {
  if (clamdUrl.startsWith('unix:')) return { path: clamdUrl.slice('unix:'.length) };
  const { hostname, port } = new URL(clamdUrl);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
}
