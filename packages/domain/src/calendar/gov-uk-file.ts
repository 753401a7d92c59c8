import { on, IsoDate, weekday } from '../shared/iso-date.ts';
import { declined, ok, type Result } from '../shared/result.ts';
import { Nation } from './working-days.ts';

/** One entry of a division of GOV.UK’s list. */
export type GovUkDay = { readonly day: IsoDate; readonly nation: Nation; readonly title: string; readonly isSubstitute: boolean };

/** GOV.UK’s list of bank holidays as downloaded. `notes` are things in it we do not read, in words. */
export type GovUkFile = { readonly days: readonly GovUkDay[]; readonly notes: readonly string[] };

/**
 * Reads GOV.UK’s bank-holidays.json. The list has been wrong before: days written the other way round, a division missing, years
 * gone. Anything that cannot be read is named, all of it at once, and then nothing of the file is used.
 */
export function readGovUkFile(text: string): Result<GovUkFile, readonly string[]> {
  const list = parsed(text.replace(/^\uFEFF/, ''));
  if (!isRecord(list)) return declined(['The file is not JSON with a list for each division, such as GOV.UK’s bank-holidays.json.']);
  const problems: string[] = [];
  const notes: string[] = [];
  const days: GovUkDay[] = [];
  for (const [name, division] of Object.entries(list)) {
    if (Nation.safeParse(name).success) continue;
    if (isRecord(division) && 'events' in division) problems.push(`"${name}" is a division we do not know.`);
    else notes.push(`"${name}" is not a division and was not read.`);
  }
  for (const nation of Nation.options) readDivision(nation, list[nation], { days, problems, notes });
  return problems.length > 0 ? declined(problems) : ok({ days: days.sort((one, other) => one.day.localeCompare(other.day)), notes: [...new Set(notes)] });
}

type Reading = { readonly days: GovUkDay[]; readonly problems: string[]; readonly notes: string[] };

function readDivision(nation: Nation, division: unknown, reading: Reading): void {
  const { problems, notes } = reading;
  if (!isRecord(division)) return void problems.push(`The division "${nation}" is missing.`);
  const { division: named, events, ...others } = division;
  if (named !== undefined && named !== nation) problems.push(`The division "${nation}" calls itself ${JSON.stringify(named)}.`);
  if (!Array.isArray(events) || events.length === 0) return void problems.push(`The division "${nation}" lists no days.`);
  for (const other of Object.keys(others)) notes.push(`"${other}" of a division was not read.`);
  const seen = new Set<IsoDate>();
  for (const [index, event] of events.entries()) readEvent(nation, event, { ...reading, seen, at: `${nation}, entry ${index + 1}` });
}

const fieldsRead = new Set(['title', 'date', 'notes', 'bunting']);

function readEvent(nation: Nation, event: unknown, { days, problems, notes, seen, at }: Reading & { seen: Set<IsoDate>; at: string }): void {
  if (!isRecord(event)) return void problems.push(`${at} is not an entry with a title and a date.`);
  const { title, date, notes: remark } = event;
  if (typeof title !== 'string' || title.trim() === '') return void problems.push(`${at} (${JSON.stringify(date)}) has no title.`);
  const named = `${at} (${title.trim()})`;
  if (!IsoDate.safeParse(date).success) return void problems.push(`${named}: ${JSON.stringify(date) ?? 'nothing'} is not a day such as 2027-11-30.`);
  const day = on(date as string);
  if (seen.has(day)) return void problems.push(`${named}: ${day} is listed twice.`);
  seen.add(day);
  for (const field of Object.keys(event)) if (!fieldsRead.has(field)) notes.push(`"${field}" of an entry was not read.`);
  if (weekday(day) % 6 === 0) notes.push(`${named}: ${day} is a ${weekday(day) === 0 ? 'Sunday' : 'Saturday'}, which is no working day anyway.`);
  else days.push({ day, nation, title: title.trim(), isSubstitute: typeof remark === 'string' && /substitute/i.test(remark) });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
