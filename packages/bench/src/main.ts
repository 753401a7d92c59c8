import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import { measureClock } from './clock.ts';
import { measureDesk } from './desk.ts';
import { measureDocuments } from './documents/index.ts';
import { measureHome } from './home.ts';
import { measureReceiving } from './mail/receiving.ts';
import { measureSending } from './mail/sending.ts';
import { sink } from './mail/sink.ts';
import { inLines } from './measure.ts';
import { measureReadings } from './readings.ts';

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
  case 'readings':
    for (const line of measureReadings()) console.log(line);
    break;
  case 'mail': {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error('bench mail needs an empty database: use npm run bench -- mail, which makes one.');
    // A mail server that writes a mail down and looks at it takes about so long; `0` shows what our own work costs.
    const answersAfter = /^\d+$/.test(args[0] ?? '') ? Number(args[0]) : 30;
    if (args[0] !== 'receiving') {
      console.log(`Sending, to a mail server that takes ${answersAfter} ms over a letter`);
      for (const line of inLines(await measureSending(url, answersAfter))) console.log(line);
    }
    if (args[0] !== undefined && args[0] !== 'receiving') break;
    for (const { requests, measured } of await measureReceiving(url)) {
      console.log(`Receiving, with ${requests.toLocaleString('en-GB')} requests`);
      for (const line of inLines(measured)) console.log(line);
    }
    break;
  }
  case 'documents': {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error('bench documents needs an empty database: use npm run bench -- documents, which makes one.');
    await measureDocuments(url, args[0], (line) => console.log(line));
    break;
  }
  case 'mail-sink':
    sink(Number(args[0]), Number(args[1]));
    break;
  case 'serve': {
    // The floor: what Fastify does with bytes it already has.
    const page = readFileSync(args[1] ?? '');
    const app = fastify();
    app.get('/', (_, reply) => reply.type('text/html; charset=utf-8').send(page));
    await app.listen({ port: Number(args[0]), host: '127.0.0.1' });
    break;
  }
  default:
    console.log('Benches:\n  home    pages a second of the public home, against a bare route with the same bytes\n  board   the board of 153 councils, against the same\n  case    the page of a request with a long story, against the same\n  mail    letters a second, against nodemailer alone to the same mail server; mail MS for a server that takes so long; and mails a second that come in, against the parser alone: mail receiving\n  documents  pages drawn, redacted and verified, against the engine alone; a search of 100,000 pages, against bare SQL; public pages, against a file; and Lighthouse: documents rendering, search, pages or lighthouse for one of them\n  clock   due dates a second and how many are right, against the plain loop, date-fns and workingday-uk\n  readings  how right suggested readings of council mail are, on the labelled messages');
    process.exitCode = 2;
}
