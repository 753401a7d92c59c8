import { bankHolidays } from '../calendar/bank-holidays.ts';
import type { HolidayCalendar } from '../calendar/working-days.ts';
import { IsoDate } from '../shared/iso-date.ts';
import { receiptDay } from '../shared/receipt.ts';
import { Regime } from '../shared/regime.ts';
import type { TableRow } from '../shared/table.ts';
import { goldenKinds, type GoldenAnswers, type GoldenColumn } from './golden-answers.ts';

/** What a row came to: compared, with a sentence for each difference; or of a kind or a law we do not compute, which is never passed. */
export type GoldenVerdict =
  | { readonly known: true; readonly differences: readonly string[] }
  | { readonly known: false; readonly why: string };

/**
 * Compares one row of a file of worked cases (columns as in `data/golden/golden_public.csv`) with what we compute. A row that
 * names no law is under the Act, unless its kind is one of the Regulations. Never throws.
 */
export function checkGoldenCase(row: TableRow, calendar: HolidayCalendar = bankHolidays): GoldenVerdict {
  const kind = row.kind?.trim().toLowerCase() ?? '';
  const answering = Object.hasOwn(goldenKinds, kind) ? goldenKinds[kind] : undefined;
  if (!answering) return { known: false, why: `kind "${row.kind?.trim() ?? ''}"` };
  const regime = Regime.safeParse(row.regime?.trim().toUpperCase() || (kind.startsWith('eir_') ? 'EIR' : 'FOIA'));
  if (!regime.success) return { known: false, why: `regime "${row.regime ?? ''}"` };
  try {
    const asked = { row, regime: regime.data, calendar, ...daysOf(row) };
    const answers = answering(asked);
    return { known: true, differences: answers.ok ? [...receiptDifference(asked.from, row), ...differencesOf(answers.value, row)] : [answers.problem] };
  } catch (error) {
    return { known: true, differences: [error instanceof Error ? error.message : String(error)] };
  }
}

/** The days and the number a row starts from. Throws, naming the column, where one cannot be read. */
function daysOf(row: TableRow): { from: IsoDate; days: number | null; asOf: IsoDate | null } {
  const input = row.receipt_input?.trim() || row.receipt_date?.trim() || '';
  const from = receiptDay(input);
  if (from === null) throw new Error(`receipt_input: "${input}" is neither a day nor a moment`);
  const asOf = row.as_of?.trim() || null;
  if (asOf !== null && !IsoDate.safeParse(asOf).success) throw new Error(`as_of: "${asOf}" is not a day`);
  const days = row.n_days?.trim() || null;
  if (days !== null && !/^\d{1,5}(\.0+)?$/.test(days)) throw new Error(`n_days: "${days}" is not a number of days`);
  return { from, days: days === null ? null : Number(days), asOf: asOf as IsoDate | null };
}

const receiptDifference = (from: IsoDate, row: TableRow): string[] => {
  const listed = row.receipt_date?.trim() ?? '';
  return listed === '' || listed === from ? [] : [`receipt_date: the file says ${listed}, we compute ${from}`];
};

const columns: readonly GoldenColumn[] = ['due_date', 'due_date_code_reading', 'extended_due_date', 'operative_due_date', 'working_day_count', 'status_as_of', 'contested'];

/**
 * A sentence for each column that differs. An empty cell says “there is none” where the kind can have one, and nothing elsewhere;
 * a cell with something in it is always compared. A column the file does not have is not.
 */
const differencesOf = (answers: GoldenAnswers, row: TableRow): string[] =>
  columns.flatMap((column) => {
    const listed = row[column]?.trim();
    const ours = answers[column];
    if (listed === undefined || (listed === '' && ours === undefined)) return [];
    if (column === 'contested' ? agree(listed, ours ?? '') : written(listed) === ours) return [];
    return [`${column}: the file says ${column === 'contested' ? daysListed(listed).join(' ') || 'nothing' : listed || 'nothing'}, we compute ${ours || 'nothing'}`];
  });

/** A cell as we write it: a spreadsheet writes 10 as `10.0`, and a person writes a word with a capital letter. */
const written = (listed: string): string => listed.toLowerCase().replace(/^(\d+)\.0+$/, '$1');

/** The file explains each contested day in words; which day and why is what has to agree. */
const daysListed = (text: string): string[] => text.match(/\w+:\d{4}-\d{2}-\d{2}/g) ?? (text === '' ? [] : [text]);

/** A disputed day is history: a file may name it or leave it out. Every other contested day has to be there, and none that is not. */
function agree(listed: string, ours: string): boolean {
  const [theirs, own] = [new Set(daysListed(listed)), new Set(daysListed(ours))];
  return [...theirs].every((day) => own.has(day)) && [...own].every((day) => theirs.has(day) || day.startsWith('disputed:'));
}
