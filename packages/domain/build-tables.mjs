#!/usr/bin/env node
/*
 * Writes src/calendar/bank-holidays.ts from data/bank_holidays.csv and data/holiday_marks.csv.
 *
 *   node packages/domain/build-tables.mjs           writes the module
 *   node packages/domain/build-tables.mjs --check   exits 1 when the module and the tables differ
 *
 * The module is checked in, so that the desk and the server never read a table when they run and a changed holiday is a
 * changed line under review.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const knownFrom = '2000-01-01';
const knownUntil = '2028-12-31';
const letters = { 'england-and-wales': 'E', scotland: 'S', 'northern-ireland': 'N' };
const marks = ['provisional', 'retroactive', 'disputed'];

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const modulePath = path('./src/calendar/bank-holidays.ts');

/** Reads a comma-separated table with a heading row; a quoted field may hold commas, quotes and line breaks. */
export const readTable = (text) => {
  const [heading = [], ...rows] = [...text.matchAll(/(?:[^\r\n"]|"(?:[^"]|"")*")+/g)].map(([line]) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain),
  );
  return rows.map((fields) => Object.fromEntries(heading.map((name, at) => [name, fields[at] ?? ''])));
};

const refuse = (reason) => {
  throw new Error(`The holiday table cannot be built: ${reason}`);
};

const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
const unique = (values) => [...new Set(values)];

/** One row a day: the nations' titles and bases joined, in the order of the table. */
export const mergeDays = (holidays, marked) => {
  const days = new Map();
  for (const { date, title, division, substitute, legal_basis: basis } of holidays) {
    if (!isDay(date)) refuse(`"${date}" is not a day`);
    if (date < knownFrom || date > knownUntil) refuse(`${date} is outside ${knownFrom} to ${knownUntil}`);
    if (!(division in letters)) refuse(`${date} names "${division}", which is not a division`);
    const day = days.get(date) ?? { titles: [], nations: '', bases: [] };
    const shown = title.replaceAll("'", '’');
    day.titles.push(substitute === 'yes' ? `${shown}, moved` : shown);
    day.nations += letters[division];
    day.bases.push(basis);
    days.set(date, day);
  }
  for (const { date, mark } of marked) {
    if (!days.has(date)) refuse(`${date} is marked ${mark} and is not in the table`);
    if (!marks.includes(mark)) refuse(`${date} has an unknown mark "${mark}"`);
  }
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([date, { titles, nations, bases }]) => ({
    date, title: titlesInOne(unique(titles)), nations, basis: unique(bases).join('; '),
    mark: marked.find((row) => row.date === date),
  }));
};

/** A day moved in one nation and not in another keeps its plain title. */
const titlesInOne = (titles) => unique(titles.map((title) => (titles.includes(title.replace(/, moved$/, '')) ? title.replace(/, moved$/, '') : title))).join(' and ');

const quoted = (text) => (text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replaceAll("'", "\\'")}'`);

/** The text of the module for the two tables. */
export const moduleText = (holidaysText, marksText) => {
  const days = mergeDays(readTable(holidaysText), readTable(marksText));
  const rows = days.map(({ date, title, nations, basis }) => `  [${[date, title, nations, basis].map(quoted).join(', ')}],`);
  const doubts = days.filter(({ mark }) => mark).map(({ date, mark }) => {
    const proclaimed = mark.proclaimed_on ? `, proclaimedOn: ${quoted(mark.proclaimed_on)}` : '';
    return `  [${quoted(date)}, { kind: ${quoted(mark.mark)}, words: ${quoted(mark.words)}${proclaimed} }],`;
  });
  const digest = createHash('sha256').update(JSON.stringify([knownFrom, knownUntil, days])).digest('hex').slice(0, 12);
  return `/* Written by packages/domain/build-tables.mjs from data/bank_holidays.csv and data/holiday_marks.csv. Change those, then run npm run build:tables. */
import { holidayCalendar, type DoubtRow, type HolidayRow } from './holiday-rows.ts';

/** Day, title, nations (E England and Wales, S Scotland, N Northern Ireland), why it is a bank holiday. */
const rows: readonly HolidayRow[] = [
${rows.join('\n')}
];

/** Days counted as holidays of which the law is not certain. */
const doubts: readonly DoubtRow[] = [
${doubts.join('\n')}
];

/** Every bank holiday in any part of the United Kingdom, weekends apart, for FOIA s.10(6) and EIR reg 2(1). */
export const bankHolidays = holidayCalendar({
  version: 'uk-${knownUntil}-${digest}',
  knownFrom: '${knownFrom}',
  knownUntil: '${knownUntil}',
  rows,
  doubts,
});
`;
};

const main = () => {
  const wanted = moduleText(readFileSync(path('./data/bank_holidays.csv'), 'utf8'), readFileSync(path('./data/holiday_marks.csv'), 'utf8'));
  if (!process.argv.includes('--check')) {
    writeFileSync(modulePath, wanted);
    console.log('Wrote packages/domain/src/calendar/bank-holidays.ts');
    return;
  }
  let found = '';
  try {
    found = readFileSync(modulePath, 'utf8');
  } catch {
    console.error('packages/domain/src/calendar/bank-holidays.ts is missing. Run npm run build:tables.');
  }
  if (found === wanted) {
    console.log('The holiday module and its tables agree.');
    return;
  }
  console.error('packages/domain/src/calendar/bank-holidays.ts differs from data/bank_holidays.csv and data/holiday_marks.csv. Run npm run build:tables and review the difference.');
  process.exitCode = 1;
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
