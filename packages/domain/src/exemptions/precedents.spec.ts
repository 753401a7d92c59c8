import { describe, expect, it } from 'vitest';
import table from '../../data/precedents.csv?raw';
import { citable, type Precedent } from './precedent.ts';
import { readPrecedents } from './read-precedents.ts';

const decisions = readPrecedents(table);
const heading = 'reference,authority,decided_by,decided_on,exemptions,result,summary,url,seen_as,checked_on';
const row = 'IC-1,A council,ico,2025-10-28,s.36,for_disclosure,What was asked and what came of it.,https://ico.example/1,read,2026-11-22';

describe('the register of decisions', () => {
  it('holds each decision once, those against us and those only reported too', () => {
    expect(new Set(decisions.map(({ reference }) => reference.toLowerCase())).size).toBe(decisions.length);
    expect(decisions).toHaveLength(14);
    expect(decisions.filter(({ result }) => result === 'against').map(({ reference }) => reference)).toEqual(['FS50421841', '[2022] UKFTT 244 (GRC)']);
    expect(decisions.filter(({ seenAs }) => seenAs === 'reported').map(({ reference }) => reference)).toEqual(['FS50799018', 'FS50857510', 'EA/2006/0014', 'EA/2017/0218']);
  });

  it('holds the two decisions on the agreements’ own papers, with their dates', () => {
    expect(decisions.slice(0, 2)).toMatchObject([
      { reference: 'IC-376145-D4X0', authority: 'Southwark Council', decidedOn: '2025-10-28', exemptions: ['s.36'], result: 'for_disclosure' },
      { reference: 'IC-324935-G1D3', authority: 'Kent County Council', decidedOn: '2025-02-06', exemptions: ['s.36'], result: 'for_disclosure' },
    ]);
  });

  it('reads several grounds of one decision, and a day nobody knows', () => {
    expect(decisions.find(({ reference }) => reference === 'FER0449366')?.exemptions).toEqual(['reg.12(5)(b)', 'reg.12(5)(e)']);
    expect(decisions.find(({ reference }) => reference === 'EA/2017/0218')?.decidedOn).toBeNull();
  });

  it.each([
    [row.replace('ico,', 'court,'), 'decidedBy'],
    [row.replace('s.36', 's.99'), 'exemptions.0'],
    [row.replace('s.36', ''), 'exemptions'],
    [row.replace('2025-10-28', '2025-02-30'), 'decidedOn'],
    [row.replace('https://ico.example/1', 'javascript:alert(1)'), 'url'],
    [row.replace('IC-1', ''), 'reference'],
  ])('names the row and the field that cannot be read: %s', (bad, field) => {
    expect(() => readPrecedents(`${heading}\n${row.replace('IC-1', 'IC-2')}\n${bad}\n`)).toThrow(new RegExp(`Row 2 of the register of decisions .*${field.replace('.', '\\.')}`));
  });
});

describe('what a letter may cite', () => {
  const [one] = readPrecedents(`${heading}\n${row}\n`);
  const like = (more: Partial<Precedent>): Precedent => ({ ...(one as Precedent), ...more });

  it('was read, is not against us, and is about one of the grounds named', () => {
    expect(citable([like({})], ['s.36', 's.43(2)'])).toHaveLength(1);
    expect(citable([like({ result: 'mixed' })], ['s.36'])).toHaveLength(1);
    expect(citable([like({ seenAs: 'reported' })], ['s.36'])).toEqual([]);
    expect(citable([like({ result: 'against' })], ['s.36'])).toEqual([]);
    expect(citable([like({})], ['s.43(2)'])).toEqual([]);
    expect(citable([like({})], [])).toEqual([]);
  });

  it.each([
    ['s.36', ['IC-376145-D4X0', 'IC-324935-G1D3', 'IC-305975-R7T4', 'DfE, Ofsted briefings, 27 September 2017']],
    ['s.12', ['IC-336202-B2B5', 'FS50664496']],
    ['s.21', ['IC-336202-B2B5']],
    ['s.31', ['DfE, Ofsted briefings, 27 September 2017']],
    ['s.40(2)', ['[2025] UKFTT 694 (GRC)']],
    ['reg.12(5)(e)', ['FER0449366']],
    ['s.14(1)', []], ['s.22', []], ['s.41', []], ['s.43(2)', []],
  ] as const)('on %s is %j: a decision is listed under the grounds its result holds for, and no other', (ground, references) => {
    expect(citable(decisions, [ground]).map(({ reference }) => reference)).toEqual(references);
  });
});
