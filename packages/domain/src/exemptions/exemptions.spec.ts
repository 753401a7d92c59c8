import { describe, expect, it } from 'vitest';
import eirTable from '../../data/eir_exceptions.csv?raw';
import foiaTable from '../../data/exemptions.csv?raw';
import { readTable } from '../shared/table.ts';
import { codesCited, exemptionName } from './cited.ts';
import { ExemptionCode, exemptions } from './exemptions.ts';

const natureOf = (text = '') => (text.startsWith('not an exemption') ? 'exclusion' : text.startsWith('absolute') ? 'absolute' : 'qualified');

describe('the exemptions', () => {
  it('of the Act are those of the reviewed table, each with its nature, its extension and whether councils use it', () => {
    const listed = readTable(foiaTable).map((row) => ({
      listedAs: row.section, title: row.short_title, regime: 'FOIA', nature: natureOf(row.absolute_or_qualified),
      extension: row.pit_extension_s10_3 === 'yes', usedByCouncils: row.used_by_councils,
    }));
    expect(Object.values(exemptions).filter(({ regime }) => regime === 'FOIA')).toEqual(listed);
  });

  it('of the EIR are those of the reviewed table, and never extend for the public interest', () => {
    const ours = Object.values(exemptions).filter(({ regime }) => regime === 'EIR');
    expect(ours.map(({ listedAs, title }) => ({ listedAs, title }))).toEqual(readTable(eirTable).map((row) => ({ listedAs: row.regulation, title: row.short_title })));
    expect(ours.filter(({ extension }) => extension)).toEqual([]);
  });

  it('extend time exactly where they are qualified under the Act', () => {
    for (const { regime, nature, extension } of Object.values(exemptions)) expect(extension).toBe(regime === 'FOIA' && nature === 'qualified');
  });

  it('have a code each and no other', () => {
    expect(Object.keys(exemptions).sort()).toEqual([...ExemptionCode.options].sort());
  });
});

describe('a ground as a council cites it', () => {
  it.each([
    ['s43', ['s.43(1)', 's.43(2)']],
    ['section 43(2)', ['s.43(2)']],
    ['S.36(2)(b)(ii)', ['s.36']],
    ['s40(2)', ['s.40(2)']],
    ['40', ['s.40(2)']],
    ['s.40(2) with 40(3B)', ['s.40(3B)']],
    ['s40(1)', ['s.40(1)']],
    ['s14', ['s.14(1)', 's.14(2)']],
    ['s22A', ['s.22A']],
    ['s2', []],
    ['reg 12(5)(e)', ['reg.12(5)(e)']],
    ['regulation 13', ['reg.13']],
    ['sec 43(2)', ['s.43(2)']],
    ['sec. 43(2)', ['s.43(2)']],
    ['Section  43 ( 2 )', ['s.43(2)']],
    ['s  43(2)', ['s.43(2)']],
    ['43(2)', ['s.43(2)']],
    ['s.36(2)(c)', ['s.36']],
    ['s40(3A)(a)', ['s.40(2)']],
    ['s.40(4A)', ['s.40(3B)']],
    ['s40(4A)(a)', ['s.40(3B)']],
    ['40(3B)(b)', ['s.40(3B)']],
    ['s40(2) by virtue of s40(4A)', ['s.40(3B)']],
    ['s.140(2)', []],
    ['r12(5)(e)', ['reg.12(5)(e)']],
    ['r.12(5)(e)', ['reg.12(5)(e)']],
    ['reg. 12(5)(e)', ['reg.12(5)(e)']],
    ['regulation 12(5)(e)', ['reg.12(5)(e)']],
    ['the council cites section 43(2)', []],
    ['under reg 13', []],
    ['because', []],
  ])('%s means %j', (citation, codes) => {
    expect(codesCited(citation)).toEqual(codes);
  });

  it('is named in full for letters', () => {
    expect(exemptionName('s.43(2)')).toBe('section 43(2), Commercial interests');
    expect(exemptionName('reg.12(4)(e)')).toBe('regulation 12(4)(e), Internal communications');
  });
});
