import { csvText, type Cell, type CouncilSlug } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';

/** What a cell holds. A list is an array in JSON; in CSV its parts have a blank between them. */
export type Value = Cell | readonly string[];

/** What a column holds, as the dictionary says it. */
export type ColumnType = 'text' | 'number' | 'day' | 'moment' | 'yes or no' | 'list' | 'address';

/** A column: what it is called, what it means, where it comes from, and how it is read from a row. */
export type Column<Row> = { readonly name: string; readonly type: ColumnType; readonly meaning: string; readonly source: string; readonly value: (row: Row) => Value };

/** Which rows are wanted. */
export type Of = { readonly councilSlug?: CouncilSlug };

/** One table anybody may take. Its files and its dictionary are made of the same columns, so they cannot disagree. */
export type DataSet = {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly Omit<Column<never>, 'value'>[];
  readonly read: (deps: Deps, of?: Of) => Promise<readonly (readonly Value[])[]>;
};

/** Makes one of its columns and of what reads its rows. */
export const dataSet = <Row>({ columns, rows, ...about }: { name: string; title: string; about: string; columns: readonly Column<Row>[]; rows: (deps: Deps, of: Of) => Promise<readonly Row[]> }): DataSet => ({
  ...about,
  columns: columns.map(({ name, type, meaning, source }) => ({ name, type, meaning, source })),
  read: async (deps, of = {}) => (await rows(deps, of)).map((row) => columns.map(({ value }) => value(row))),
});

/** A table as comma-separated text: formula text in it is harmless. */
export const csvOf = ({ columns }: DataSet, rows: readonly (readonly Value[])[]): string => csvText(columns.map(({ name }) => name), rows.map((cells) => cells.map((value) => (isList(value) ? value.join(' ') : value))));

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

/** Under what terms our facts may be used. */
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** A table as JSON: an object for each row, and where its columns are explained. */
export function jsonOf({ name, title, columns }: DataSet, rows: readonly (readonly Value[])[], { baseUrl, asOf, demo }: { baseUrl: string; asOf: string; demo: boolean }): string {
  const table = {
    $schema: `${baseUrl}/data/dictionary.json#${name}`, name, title, ...(demo && { demonstration: 'People, letters, dates and answers in it are invented.' }), as_of: asOf, licence, credit: `Open Valve, ${baseUrl}`, csv: `${baseUrl}/data/${name}.csv`,
    rows: rows.map((cells) => Object.fromEntries(columns.map((column, at) => [column.name, cells[at] ?? null]))),
  };
  return `${JSON.stringify(table, null, 1)}\n`;
}

/** What every column of every table means, for machines. */
export const dictionaryOf = (sets: readonly DataSet[], baseUrl: string): string =>
  `${JSON.stringify({ licence, credit: `Open Valve, ${baseUrl}`, page: `${baseUrl}/data`, tables: sets.map(({ name, title, about, columns }) => ({ name, title, about, csv: `${baseUrl}/data/${name}.csv`, json: `${baseUrl}/data/${name}.json`, columns })) }, null, 1)}\n`;

/** Where a fact comes from, in the words of the dictionary. */
export const from = {
  register: 'Our register of councils',
  agreements: 'Our register of agreements',
  campaign: 'Our campaign: what it asks for',
  requests: 'The case file of our requests',
  law: 'Counted by the law from the case file',
  council: 'What the council answered, as we filed it',
  publication: 'What we published, with what its page says',
  reported: 'What the page at source_url reports, in our words',
  day: 'The day the table was made',
} as const;
