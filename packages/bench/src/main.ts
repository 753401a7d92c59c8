import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import { measureClock } from './clock.ts';
import { measureDesk } from './desk.ts';
import { measureHome } from './home.ts';
import { inLines } from './measure.ts';

const [name = '', ...args] = process.argv.slice(2);

switch (name) {
  case 'clock':
    for (const line of await measureClock()) console.log(line);
    break;
  case 'home':
  case 'board':
  case 'case': {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error(`bench ${name} needs an empty database: use npm run bench -- ${name}, which makes one.`);
    const { measured, bytes } = name === 'home' ? await measureHome(url) : await measureDesk(name, url);
    console.log(`${bytes.toLocaleString('en-GB')} bytes an answer, 16 connections`);
    for (const line of inLines(measured)) console.log(line);
    break;
  }
  case 'serve': {
    // The floor: what Fastify does with bytes it already has.
    const page = readFileSync(args[1] ?? '');
    const app = fastify();
    app.get('/', (_, reply) => reply.type('text/html; charset=utf-8').send(page));
    await app.listen({ port: Number(args[0]), host: '127.0.0.1' });
    break;
  }
  default:
    console.log('Benches:\n  home    pages a second of the public home, against a bare route with the same bytes\n  board   the board of 153 councils, against the same\n  case    the page of a request with a long story, against the same\n  clock   due dates a second and how many are right, against the plain loop, date-fns and workingday-uk');
    process.exitCode = 2;
}
