import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clamdUrlShape, scanFile } from './clamd.ts';

const found = spawnSync('which', ['clamd']).status === 0 ? 'clamd' : existsSync('/usr/sbin/clamd') ? '/usr/sbin/clamd' : null;
const marker = 'this line stands for something harmful 7f3a';

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

describe('ClamAV’s own daemon, with one signature of ours', () => {
  let room: string;
  let daemon: ChildProcess | null = null;
  let urls: string[] = [];

  beforeAll(async () => {
    if (found === null) return;
    room = await mkdtemp(join(tmpdir(), 'openvalve-clamd-'));
    const [socket, port] = [join(room, 'clamd.sock'), await freePort()];
    await mkdir(join(room, 'signatures'));
    await writeFile(join(room, 'signatures', 'ours.ndb'), `OpenValve.Test:0:*:${Buffer.from(marker).toString('hex')}\n`);
    await writeFile(join(room, 'clamd.conf'), ['Foreground yes', `DatabaseDirectory ${join(room, 'signatures')}`, `LocalSocket ${socket}`, `TCPSocket ${port}`, 'TCPAddr 127.0.0.1', 'StreamMaxLength 1M', `TemporaryDirectory ${room}`, ''].join('\n'));
    daemon = spawn(found, ['--config-file', join(room, 'clamd.conf')], { stdio: 'ignore' });
    for (let tries = 0; tries < 300 && !existsSync(socket); tries += 1) await pause(100);
    urls = [`unix:${socket}`, `tcp://127.0.0.1:${port}`];
    for (let tries = 0; tries < 100 && (await scanFile(urls[0]!, Readable.from(['ready?']))) === 'unreachable'; tries += 1) await pause(100);
  });
  afterAll(async () => {
    if (daemon === null) return;
    const ended = new Promise((resolve) => daemon?.once('exit', resolve));
    daemon.kill('SIGKILL');
    await ended;
    await rm(room, { recursive: true });
  });

  it('calls a file clean or names what is in it, over a socket and over TCP, whatever pieces it comes in', async ({ skip }) => {
    if (found === null) return skip('clamd is not installed here');
    for (const url of urls) {
      expect(await scanFile(url, Readable.from(['a plan in plain words']))).toBe('clean');
      expect(await scanFile(url, Readable.from([Buffer.alloc(200_000, 32), `${marker.slice(0, 20)}`, marker.slice(20), Buffer.alloc(70_000, 32)]))).toEqual({ infected: 'OpenValve.Test.UNOFFICIAL' });
      expect(await scanFile(url, Readable.from([Buffer.alloc(300_000, 65)]))).toBe('clean');
    }
  });

  it('has not scanned a file that is larger than it takes, which is therefore not clean', async ({ skip }) => {
    if (found === null) return skip('clamd is not installed here');
    const pieces = Array.from({ length: 40 }, () => Buffer.alloc(100_000, 66));
    for (const url of urls) expect(await scanFile(url, Readable.from(pieces))).toBe('unreachable');
  });
});

describe('a scanner that is not as it should be', () => {
  let server: Server;
  let url: string;
  let behave: (socket: Socket) => void;
  const sockets = new Set<Socket>();
  beforeEach(async () => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      behave(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const scan = (options = {}) => scanFile(url, Readable.from([Buffer.alloc(100_000, 32)]), options);

  it.each([
    ['closes at once', (socket: Socket) => void socket.end()],
    ['breaks off in the middle', (socket: Socket) => void socket.once('data', () => socket.destroy())],
    ['answers with something else', (socket: Socket) => void socket.on('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n\0'))],
    ['answers without an end', (socket: Socket) => void socket.on('data', () => socket.write('stream: O')).on('end', () => socket.end())],
    ['is only half sure', (socket: Socket) => void socket.on('data', () => socket.write('stream: OK, mostly\0'))],
    ['says that it could not', (socket: Socket) => void socket.on('data', () => socket.write('INSTREAM size limit exceeded. ERROR\0'))],
  ])('and %s is never taken for a clean file', async (_, how) => {
    behave = how;
    expect(await scan({ patienceMs: 500 })).toBe('unreachable');
  });

  it('or says nothing is given up', async () => {
    behave = (socket) => void socket.resume();
    expect(await scan({ patienceMs: 100 })).toBe('unreachable');
  });

  it('or is not there is unreachable, and so is a socket that is not there', async () => {
    await new Promise((resolve) => server.close(resolve));
    expect([await scan(), await scanFile('unix:/nowhere/clamd.sock', Readable.from(['a']))]).toEqual(['unreachable', 'unreachable']);
  });

  it('gets the bytes as ClamAV’s protocol has them: a length before each piece, and nought at the end', async () => {
    const got: Buffer[] = [];
    behave = (socket) => void socket.on('data', (piece) => {
      got.push(piece);
      if (Buffer.concat(got).subarray(-4).equals(Buffer.alloc(4))) socket.write('stream: OK\0');
    });
    expect(await scanFile(url, Readable.from(['two ', 'pieces']))).toBe('clean');
    expect(Buffer.concat(got).toString('latin1')).toBe('zINSTREAM\0\0\0\0\x04two \0\0\0\x06pieces\0\0\0\0');
  });

  it('does not hide that the file itself could not be read', async () => {
    behave = (socket) => void socket.resume();
    const broken = Readable.from((function* () {
      yield Buffer.from('half');
      throw new Error('the bytes are not those of its name');
    })());
    await expect(scanFile(url, broken)).rejects.toThrow('the bytes are not those of its name');
  });
});

describe('CLAMD_URL', () => {
  it('is a host with a port, or a socket', () => {
    expect(['tcp://127.0.0.1:3310', 'tcp://clamav:3310', 'tcp://[::1]:3310', 'unix:/run/clamav/clamd.ctl'].filter((url) => !clamdUrlShape.test(url))).toEqual([]);
    expect(['127.0.0.1:3310', 'tcp://clamav', 'http://clamav:3310', 'unix:clamd.ctl', ''].filter((url) => clamdUrlShape.test(url))).toEqual([]);
  });
});
