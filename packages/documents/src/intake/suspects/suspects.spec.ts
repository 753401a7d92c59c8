import { describe, expect, it } from 'vitest';
import { growsTooFast } from '../../testing/grows-too-fast.ts';
import type { ExaminedPage } from '../examined.ts';
import { pageOfText } from '../pages.ts';
import { isNhsNumber, isUpn } from './numbers.ts';
import { suspectsIn } from './suspects.ts';

const found = (text: string): string[] => suspectsIn([pageOfText(1, text)]).map(({ kind, sample }) => `${kind}: ${sample}`);
const kinds = (text: string): string[] => suspectsIn([pageOfText(1, text)]).map(({ kind }) => kind);
const sheet = (rows: string[][], label = 'Data'): ExaminedPage => ({ ...pageOfText(1, '', label), sheet: { columns: [], rows: rows.map((cells) => ({ hidden: false, cells })), cut: false } });
const inSheet = (rows: string[][], label?: string): string[] => suspectsIn([sheet(rows, label)]).map(({ kind, place }) => `${kind} ${place}`);

describe('what a person should look at', () => {
  it.each([
    ['a title and a name', 'spoke to Mrs Adeyemi-Jones about it', 'name: Mrs Adeyemi-Jones'],
    ['a first name and a surname', 'as Aisha Patel said', 'name: Aisha Patel'],
    ['a label and a name', 'Caseworker: Zebediah Quillfeather', 'name: Zebediah Quillfeather'],
    ['a list by surnames', 'Quillfeather, Aisha', 'name: Quillfeather, Aisha'],
    ['a first name alone', 'Aisha’s plan was late', 'name: Aisha’s'],
    ['a mobile number', 'ring 07700 900123 now', 'phone: 07700 900123'],
    ['a number with its country', 'ring +44 (0)20 7946 0958', 'phone: +44 (0)20 7946 0958'],
    ['a number in brackets', '(01632) 960 001', 'phone: (01632) 960 001'],
    ['a mail address', 'write to <jo.bloggs+sen@council.gov.uk>.', 'mail-address: jo.bloggs+sen@council.gov.uk'],
    ['a postcode', 'at SW1A 1AA, London', 'postcode: SW1A 1AA'],
    ['a postcode without its space', 'at M11AE', 'postcode: M11AE'],
    ['a postcode in small letters', 'at ec1a 1bb', 'postcode: ec1a 1bb'],
    ['an NHS number', 'NHS 943 476 5919', 'nhs-number: 943 476 5919'],
    ['a unique pupil number', 'UPN B801200005001', 'upn: B801200005001'],
    ['a count under five', 'Only 3 pupils were placed', 'small-number: Only 3 pupils were placed'],
  ])('is %s', (_, text, suspect) => {
    expect(found(text)).toContain(suspect);
  });

  it.each([
    ['money', 'The grant is £27,000,000 over 5 years, 01632 for 2024'],
    ['places', 'Kingston upon Thames, Kent County Council, Reading Borough Council and Georgia Road School'],
    ['a plan’s name', 'The Safety Valve Agreement and Management Plan of the Department for Education'],
    ['years and stages', 'Children in Year 4 and Key Stage 2, Table 3, see paragraph 1.4'],
    ['an outward half that no town has', 'the reference QZ9 9ZZ and Appendix B12'],
    ['an at sign', 'meet @ 10.30, plans@2024'],
  ])('is not %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('is an NHS number only with its check digit', () => {
    expect(['9434765919', '9434765918', '1111111111', '4010232137'].map(isNhsNumber)).toEqual([true, false, false, true]);
  });

  it('is a pupil number only with its check letter, and no I, O or S in it', () => {
    // The digits 8 0 1 2 0 0 0 0 5 0 0 1, weighted 2 to 13, come to 93; 23 goes into it four times and leaves 1, which is B.
    expect(['B801200005001', 'b801200005001', 'A801200005001', 'B801200005010', 'I801200005001', 'U80120000100A', 'H80120000100A'].map(isUpn)).toEqual([true, true, false, false, false, true, false]);
  });

  it('is a small count in a table only beside words for pupils', () => {
    expect(inSheet([['Ward', 'Pupils', 'Cost'], ['Hill', '3', '2'], ['Dale', '12', '4']])).toEqual(['small-number B2']);
    expect(inSheet([['Primary need', '2022'], ['SEMH', '4'], ['Offices', '4']])).toEqual(['small-number B2']);
    expect(inSheet([['EHCP by school'], ['School', '2022'], ['Hill', '1']])).toEqual(['small-number B3']);
    expect(inSheet([['Year', 'Tables'], ['Hill', '3']])).toEqual([]);
  });

  it('is whoever stands under a header for names', () => {
    expect(inSheet([['Pupil name', 'School'], ['Zebediah', 'Hill'], ['Quill F', 'Dale']])).toEqual(['name A2', 'name A3']);
  });

  it('is not a row of a table whose numbers begin with nought', () => {
    expect(found('0 1 2 3 4 5 6 7 8 9 and 0 2 4 6 8 10 12 14')).toEqual([]);
  });

  it('is a telephone number that lost its nought', () => {
    expect(inSheet([['Contact phone'], ['7700900123']])).toEqual(['phone A2']);
  });

  it('has the box of its words where words have boxes, and the place of its cell in a sheet', () => {
    const words = ['Dear', 'Mrs', 'Quill', 'of', 'SW1A', '1AA'].map((text, at) => ({ text, x: at * 50, y: 100, width: 40, height: 10 }));
    const things = suspectsIn([{ ...pageOfText(2, ''), words }]);
    expect(things).toEqual([
      { kind: 'postcode', page: 2, place: 'in the text', count: 1, sample: 'SW1A 1AA', box: { x: 200, y: 100, width: 90, height: 10 } },
      { kind: 'name', page: 2, place: 'in the text', count: 1, sample: 'Mrs Quill', box: { x: 50, y: 100, width: 90, height: 10 } },
    ]);
    expect(suspectsIn([sheet([['', 'jo@council.gov.uk']])])).toMatchObject([{ kind: 'mail-address', page: 1, place: 'B1' }]);
  });

  it('is counted once for each page where words have no place', () => {
    expect(suspectsIn([pageOfText(1, 'Aisha Patel\n'.repeat(3))])).toMatchObject([{ kind: 'name', count: 3, sample: 'Aisha Patel' }]);
  });

  it('is found in time that grows with the text', () => {
    const pieces = ['a@', 'Mr ', 'Aisha ', '0', '07 ', '(0', 'A1', 'SW1 ', '3 pupils ', 'Name: ', 'x.', '9434765919', '1 ', 'A82343210'];
    const slow = pieces.filter((piece) => growsTooFast((size) => kinds(piece.repeat(size)), 20_000));
    expect(slow).toEqual([]);
  }, 120_000);
});
