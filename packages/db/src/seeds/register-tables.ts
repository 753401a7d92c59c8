import { createHash } from 'node:crypto';
import councils from '@openvalve/domain/data/councils.csv?raw';
import formerCouncils from '@openvalve/domain/data/councils_former.csv?raw';
import deliveringBetterValue from '@openvalve/domain/data/dbv.csv?raw';
import addresses from '@openvalve/domain/data/foi_addresses.csv?raw';
import findings from '@openvalve/domain/data/published_findings.csv?raw';
import precedents from '@openvalve/domain/data/precedents.csv?raw';
import safetyValve from '@openvalve/domain/data/safety_valve.csv?raw';
import tileLabels from '@openvalve/domain/data/tile_labels.csv?raw';
import tileMap from '@openvalve/domain/data/tile_map.csv?raw';
import { parse } from 'csv-parse/sync';
import { registerCompiledOn } from '../register-compiled-on.ts';

/** The reviewed tables, as they are in packages/domain/data. */
export const registerFiles = { councils, formerCouncils, deliveringBetterValue, addresses, findings, precedents, safetyValve, tileLabels, tileMap };
export type RegisterFiles = typeof registerFiles;

/** What tells one register from another. The day and the loader's own version count too: both change what is written. */
export const registerHash = (files: RegisterFiles): string =>
  createHash('sha256').update(JSON.stringify({ files, registerCompiledOn, loader: 1 })).digest('hex');

/** One row of a table, by column name. An empty cell is null; asking for a column that is not there is a mistake and throws. */
export type CsvRow = { readonly text: (column: string) => string; readonly maybe: (column: string) => string | null };

/** The rows of a table with a line of column names at its top. */
export function rowsOf(csv: string): CsvRow[] {
  const records: Record<string, string>[] = parse(csv, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  return records.map((record) => {
    const maybe = (column: string): string | null => {
      const value = record[column];
      if (value === undefined) throw new Error(`The register has no column "${column}" in a table with ${Object.keys(record).join(', ')}`);
      return value === '' ? null : value;
    };
    const text = (column: string): string => {
      const value = maybe(column);
      if (value === null) throw new Error(`The register has an empty "${column}" in the row ${JSON.stringify(record)}`);
      return value;
    };
    return { text, maybe };
  });
}
