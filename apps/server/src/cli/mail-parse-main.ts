import { parseMails } from './mail-parse.ts';

/*
 * `mail parse` as a program of its own: started for one mail at a time, it must not load the rest of the server first.
 */
await parseMails(process.argv.slice(2), (line) => console.log(line));
