import { Programme, type TargetStatus } from '@openvalve/domain';
import councilsCsv from '@openvalve/domain/data/councils.csv?raw';
import dbvCsv from '@openvalve/domain/data/dbv.csv?raw';
import safetyValveCsv from '@openvalve/domain/data/safety_valve.csv?raw';
import labelsCsv from '@openvalve/domain/data/tile_labels.csv?raw';
import mapCsv from '@openvalve/domain/data/tile_map.csv?raw';
import type { TileView } from '../views.ts';

/** A CSV file as rows by column name. Quoted cells may hold commas and doubled quotes. */
export function rowsOf(csv: string): Record<string, string>[] {
  const lines = csv.replaceAll('\r', '').split('\n').filter((line) => line !== '');
  const [names = [], ...rows] = lines.map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
}

const members: Record<Programme, ReadonlySet<string | undefined>> = {
  'safety-valve': new Set(rowsOf(safetyValveCsv).map((row) => row['council_slug'])),
  'delivering-better-value': new Set(rowsOf(dbvCsv).map((row) => row['council_slug'])),
};

/** The real councils on the real map, each with the status a test gives it. */
export function tilesWith(statusOf: (slug: string, programmes: readonly Programme[], at: number) => { status: TargetStatus; late?: boolean; daysLate?: number }): TileView[] {
  const places = new Map(rowsOf(mapCsv).map((row) => [row['slug'], row]));
  const labels = new Map(rowsOf(labelsCsv).map((row) => [row['slug'], row['label']]));
  return rowsOf(councilsCsv).map(({ slug = '', name = '', region = '' }, at) => {
    const programmes = Programme.options.filter((programme) => members[programme].has(slug));
    const place = places.get(slug);
    return { slug, name, region, programmes, label: labels.get(slug) ?? '', col: Number(place?.['col']), row: Number(place?.['row']), late: false, ...statusOf(slug, programmes, at) };
  });
}
