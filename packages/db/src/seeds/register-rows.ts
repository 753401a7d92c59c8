import { createHash } from 'node:crypto';
import { CouncilSlug, IsoDate, type Programme } from '@openvalve/domain';
import type { Insertable } from 'kysely';
import type { Schema } from '../schema.ts';
import { registerCompiledOn } from '../register-compiled-on.ts';
import { rowsOf, type CsvRow, type RegisterFiles } from './register-tables.ts';

/** A company that answers for several councils. */
const achievingForChildren = { slug: 'achieving-for-children', name: 'Achieving for Children', domain: 'achievingforchildren.org.uk' };

/** Councils whose requests about children's services somebody else answers (foi_addresses.csv, Kingston's and Richmond's own pages). */
const answeredByAnother = new Map([
  ['kingston-upon-thames', achievingForChildren.slug],
  ['richmond-upon-thames', achievingForChildren.slug],
]);

const slugOf = (text: string): CouncilSlug => CouncilSlug.parse(text);
const amountOf = (text: string | null): number | null => (text === null ? null : Number(text));

export type RegisterRows = {
  answeringBodies: Insertable<Schema['answering_body']>[];
  councils: Insertable<Schema['council']>[];
  formerCouncils: Insertable<Schema['former_council']>[];
  agreements: Insertable<Schema['agreement']>[];
  findings: Insertable<Schema['reported_finding']>[];
  addresses: Insertable<Schema['council_address']>[];
};

/** The register as rows of tables. Throws where a file lacks what every row needs. */
export function registerRows(files: RegisterFiles): RegisterRows {
  const councils = rowsOf(files.councils);
  return {
    answeringBodies: [
      achievingForChildren,
      ...councils.map((row) => ({ slug: row.text('slug'), name: row.text('name'), domain: row.text('website_domain') })),
    ],
    councils: councilRows(councils, files),
    formerCouncils: rowsOf(files.formerCouncils).map(formerCouncilRow),
    agreements: [...rowsOf(files.safetyValve).map(safetyValveRow), ...rowsOf(files.deliveringBetterValue).map(deliveringBetterValueRow)],
    findings: rowsOf(files.findings).map(findingRow),
    addresses: [...rowsOf(files.addresses).flatMap(addressRows), ...councils.flatMap(addressInRegister)].filter(firstOfItsKind()),
  };
}

function councilRows(rows: CsvRow[], files: RegisterFiles): RegisterRows['councils'] {
  const tiles = new Map(rowsOf(files.tileMap).map((row) => [row.text('slug'), { col: Number(row.text('col')), row: Number(row.text('row')) }]));
  const labels = new Map(rowsOf(files.tileLabels).map((row) => [row.text('slug'), row.text('label')]));
  return rows.map((row) => {
    const slug = row.text('slug');
    const tile = tiles.get(slug);
    const label = labels.get(slug);
    if (!tile || label === undefined) throw new Error(`${slug} has no place on the tile map: tile_map.csv and tile_labels.csv must list every council.`);
    return {
      slug: slugOf(slug),
      name: row.text('name'),
      official_name: row.text('official_name'),
      gss_code: row.text('gss_code'),
      gss_code_previous: row.maybe('gss_code_previous'),
      dfe_number: row.text('dfe_number'),
      type: row.text('type'),
      region: row.text('region'),
      website_domain: row.text('website_domain'),
      whatdotheyknow_slug: row.text('whatdotheyknow_slug'),
      lat: Number(row.text('lat')),
      lon: Number(row.text('lon')),
      tile_col: tile.col,
      tile_row: tile.row,
      tile_label: label,
      predecessor_notes: row.maybe('predecessor_notes'),
      successor_notes: row.maybe('successor_notes'),
      answered_by_register: answeredByAnother.get(slug) ?? slug,
    };
  });
}

const formerCouncilRow = (row: CsvRow): RegisterRows['formerCouncils'][number] => ({
  slug: slugOf(row.text('slug')),
  name: row.text('name'),
  official_name: row.text('official_name'),
  gss_code: row.text('gss_code'),
  dfe_number: row.text('dfe_number'),
  type: row.text('type'),
  region: row.text('region'),
  abolished_on: IsoDate.parse(row.text('abolished')),
  successor_slugs: row.text('successor_slugs').split(';').map(slugOf),
  notes: row.maybe('successor_notes'),
  sources: row.maybe('sources'),
});

const safetyValveRow = (row: CsvRow): RegisterRows['agreements'][number] => ({
  council_slug: slugOf(row.text('council_slug')),
  programme: 'safety-valve',
  round: row.text('agreement_year'),
  start_year: row.text('agreement_year'),
  end_year: row.maybe('end_year'),
  amount_gbp: amountOf(row.maybe('amount_gbp')),
  amount_source: row.maybe('amount_source'),
  amount_note: row.maybe('amount_note'),
  publication_page: row.text('publication_page'),
  document_title: row.text('document_title'),
  later_events: row.maybe('later_events'),
  later_events_source: row.maybe('later_events_source'),
  source: row.text('listing_source'),
  second_source: row.maybe('membership_source_2'),
  confidence: null,
  notes: null,
  moved_to_safety_valve: false,
});

/** The programme's first phase began in 2022 (https://dbvinsend.com/about); no source gives a year for each tranche, or a last one. */
const deliveringBetterValueBegan = '2022-23';

const deliveringBetterValueRow = (row: CsvRow): RegisterRows['agreements'][number] => ({
  council_slug: slugOf(row.text('council_slug')),
  programme: 'delivering-better-value',
  round: `Tranche ${row.text('tranche')}`,
  start_year: deliveringBetterValueBegan,
  end_year: null,
  amount_gbp: amountOf(row.maybe('grant_gbp')),
  amount_source: row.maybe('grant_source'),
  amount_note: null,
  publication_page: null,
  document_title: null,
  later_events: row.text('moved_to_safety_valve') === 'yes' ? `${row.text('moved_date')}: moved to Safety Valve` : null,
  later_events_source: row.maybe('moved_source'),
  source: row.text('tranche_source'),
  second_source: row.maybe('membership_source_2'),
  confidence: row.maybe('confidence'),
  notes: row.maybe('notes'),
  moved_to_safety_valve: row.text('moved_to_safety_valve') === 'yes',
});

const programmes: Record<string, Programme | 'safety-valve-proposal'> = {
  SV: 'safety-valve',
  DBV: 'delivering-better-value',
  'SV proposal (rejected)': 'safety-valve-proposal',
};

/** A finding has no number of its own, so it is known by what it says of whom and where: the same words are the same row. */
function findingRow(row: CsvRow): RegisterRows['findings'][number] {
  const council = row.maybe('council_slug');
  const programme = programmes[row.text('programme')];
  if (programme === undefined) throw new Error(`The register has a finding of the unknown programme "${row.text('programme')}"`);
  const known = [council, programme, row.text('metric'), row.text('paraphrase'), row.text('source_url')];
  return {
    id: createHash('sha256').update(JSON.stringify(known)).digest().readUInt32BE(0) >>> 1,
    council_slug: council === null ? null : slugOf(council),
    programme,
    kind: row.text('kind'),
    metric: row.text('metric'),
    paraphrase: row.text('paraphrase'),
    baseline: row.maybe('baseline'),
    target: row.maybe('target'),
    target_year: row.maybe('target_year'),
    official_position: row.maybe('official_position'),
    source_url: row.text('source_url'),
  };
}

type AddressRow = RegisterRows['addresses'][number];

/** The mail address and the web form of one row, both with its source. A row with neither says only where to look. */
function addressRows(row: CsvRow): AddressRow[] {
  const confidence = row.maybe('confidence');
  const found: [AddressRow['kind'], string | null][] = [
    ['email', row.maybe('foi_email')],
    ['web_form', row.maybe('web_form_url')],
  ];
  return found.flatMap(([kind, value]): AddressRow[] =>
    value === null
      ? []
      : [{
          council_slug: slugOf(row.text('slug')),
          kind,
          value,
          source_url: row.text('source_url'),
          source_kind: row.text('source_kind'),
          seen_on: registerCompiledOn,
          seen_text: row.maybe('seen_text'),
          note: row.maybe('note'),
          // A row nobody graded is no better than a hint.
          confidence: confidence === 'high' || confidence === 'medium' ? confidence : 'low',
          origin: 'register',
        }],
  );
}

/** The few addresses the list of councils itself gives, where the list of addresses does not. */
function addressInRegister(row: CsvRow): AddressRow[] {
  const value = row.maybe('foi_email');
  if (value === null) return [];
  return [{
    council_slug: slugOf(row.text('slug')), kind: 'email', value, source_url: row.text('foi_email_source'), source_kind: 'council page', seen_on: registerCompiledOn,
    seen_text: null, note: null, confidence: 'low', origin: 'register',
  }];
}

function firstOfItsKind(): (address: AddressRow) => boolean {
  const seen = new Set<string>();
  return ({ council_slug, kind, value }) => {
    const key = `${council_slug} ${kind} ${value.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}
