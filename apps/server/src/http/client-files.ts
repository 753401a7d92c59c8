import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { acceptsGzip } from './compression.ts';
import type { HttpParts } from './parts.ts';
import { deskShell } from './desk-shell.ts';
import { refuse } from './refusals.ts';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png',
  '.ico': 'image/x-icon', '.json': 'application/json; charset=utf-8', '.map': 'application/json; charset=utf-8', '.wasm': 'application/wasm',
};

type ClientFile = { readonly body: Buffer; readonly zipped: Buffer | null; readonly type: string; readonly forEver: boolean };

/** Files whose name changes with their content may be kept for ever. */
const namedByContent = /-[\w-]{8,}\.\w+(\.map)?$/;

/** The client's build, read once: what is served is looked up by name and never opened by it. */
function readClientFiles(folder: string): ReadonlyMap<string, ClientFile> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ name }) => {
      const body = readFileSync(join(folder, name));
      const extension = extname(name);
      const zips = body.length > 1_000 && ['.js', '.css', '.svg', '.json'].includes(extension);
      return [name, { body, zipped: zips ? gzipSync(body) : null, type: types[extension] ?? 'application/octet-stream', forEver: namedByContent.test(name) }] as const;
    }),
  );
}

/** The client's build: its files, and the desk's one page at every address below `/desk`. */
export function clientFiles(http: FastifyInstance, parts: HttpParts): void {
  const files = readClientFiles(join(parts.clientDir, 'assets'));
  http.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const file = files.get(request.params.name);
    if (file === undefined) return refuse(parts, request, reply, 404);
    void reply.type(file.type).header('cache-control', file.forEver ? 'public, max-age=31536000, immutable' : 'public, max-age=3600').header('vary', 'accept-encoding');
    return file.zipped !== null && acceptsGzip(request) ? reply.header('content-encoding', 'gzip').send(file.zipped) : reply.send(file.body);
  });

  const shellPath = join(parts.clientDir, 'desk.html');
  const shell = existsSync(shellPath) ? readFileSync(shellPath, 'utf8') : null;
  for (const url of ['/desk', '/desk/*']) {
    http.get(url, async (request, reply) => {
      if (shell === null) return refuse(parts, request, reply, 404);
      // The desk itself asks who is signed in; without any cookie that question has only one answer.
      if (!request.headers.cookie?.includes('openvalve.session_token')) return reply.header('cache-control', 'no-store').redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303);
      return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(deskShell(shell, parts.deps));
    });
  }
}
