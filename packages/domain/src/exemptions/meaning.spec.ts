import { describe, expect, it } from 'vitest';
import eirTable from '../../data/eir_exceptions.csv?raw';
import foiaTable from '../../data/exemptions.csv?raw';
import { readTable } from '../shared/table.ts';
import { costLimit, hoursWithinCostLimit } from './cost-limit.ts';
import { ExemptionCode, exemptions } from './exemptions.ts';
import { exemptionMeaning } from './meaning.ts';
import { mustShow } from './must-show.ts';

const all = ExemptionCode.options.map((code) => ({ code, ...exemptions[code], ...exemptionMeaning[code] }));
const foia = new Map(readTable(foiaTable).map((row) => [row['section'], row]));
const eir = new Map(readTable(eirTable).map((row) => [row['regulation'], row]));
const rowOf = ({ regime, listedAs }: (typeof all)[number]) => (regime === 'EIR' ? eir : foia).get(listedAs) ?? {};

describe('what each ground means', () => {
  it('says that it gives more time exactly where the reviewed table does', () => {
    for (const ground of all) {
      expect([ground.code, ground.clock.startsWith('Can give more time')]).toEqual([ground.code, rowOf(ground)['pit_extension_s10_3'] === 'yes' && ground.code !== 's.39']);
      if (rowOf(ground)['pit_extension_s10_3'] === 'no') expect(ground.clock).toMatch(/^No more time/);
    }
  });

  it('says of section 39 that other regulations govern, with their own days', () => {
    expect(exemptionMeaning['s.39'].clock).toMatch(/EIR govern the request: 20 working days too, or 40/);
  });

  it('under EIR never gives more time for the public interest, but for particulars, which begin the days afresh', () => {
    for (const { code, clock } of all.filter(({ regime }) => regime === 'EIR')) expect([code, clock.startsWith('No more time')]).toEqual([code, code !== 'reg.12(4)(c)']);
    expect(exemptionMeaning['reg.12(4)(c)'].clock).toMatch(/afresh/);
  });

  it('says absolute, qualified or neither as the table does', () => {
    const starts = { absolute: /^Absolute/, qualified: /^Qualified/, exclusion: /^Not an exemption/ };
    for (const { code, regime, nature, weighing } of all) if (regime === 'FOIA') expect([code, starts[nature].test(weighing)]).toEqual([code, true]);
    for (const ground of all.filter(({ regime }) => regime === 'EIR')) {
      const table = rowOf(ground)['public_interest_test'] ?? '';
      expect([ground.code, ground.weighing.startsWith('Always weighed')]).toEqual([ground.code, table === 'yes']);
    }
  });

  it('asks for a harm exactly where the table says that one has to be shown', () => {
    for (const ground of all) expect([ground.code, ground.harm]).toEqual([ground.code, /prejudice|adverse effect/.test(rowOf(ground)['class_or_prejudice'] ?? '')]);
  });

  it('asks under the Act whether it would or would be likely to, and under EIR only whether it would', () => {
    for (const { code, regime, harm, mustShow: asks } of all) {
      const likely = asks.some((line) => line.includes('would be likely to: which of the two'));
      expect([code, likely]).toEqual([code, harm && regime === 'FOIA']);
      if (harm && regime === 'EIR') expect(asks.filter((line) => /\bwould\b/.test(line))).not.toEqual([]);
    }
    expect(exemptionMeaning['reg.12(5)(e)'].mustShow.filter((line) => line.includes('harm'))).toHaveLength(1);
  });

  it('asks for the balance where there is one, and for what is separable wherever something is exempt', () => {
    for (const { code, nature, mustShow: asks } of all) {
      expect([code, asks.filter((line) => line.startsWith('That the public interest in keeping it outweighs')).length]).toEqual([code, nature === 'qualified' ? 1 : 0]);
      expect([code, asks.filter((line) => line.startsWith('That it holds for each document')).length]).toEqual([code, nature === 'exclusion' ? 0 : 1]);
    }
  });

  it('has words of its own for the grounds these papers meet, and those of its nature for the rest', () => {
    for (const [code, own] of Object.entries(mustShow)) expect(exemptionMeaning[code as ExemptionCode].mustShow.slice(0, own.length)).toEqual(own);
    for (const code of ['s.12', 's.14(1)', 's.21', 's.22', 's.31', 's.36', 's.40(2)', 's.41', 's.43(2)', 'reg.12(4)(b)', 'reg.12(4)(d)', 'reg.12(4)(e)', 'reg.12(5)(e)'] as const) {
      expect([code, mustShow[code]?.length ?? 0]).not.toEqual([code, 0]);
    }
    expect(exemptionMeaning['s.42'].mustShow[0]).toBe('That the information is of this kind: Legal professional privilege.');
  });

  it('is met in a notice of extension only where it can extend and councils use it, and nowhere where they do not', () => {
    for (const ground of all) {
      const used = ground.regime === 'EIR' ? 'yes' : rowOf(ground)['used_by_councils'];
      expect([ground.code, ground.seenIn.includes('extension_notice')]).toEqual([ground.code, ground.extension && used === 'yes']);
      expect([ground.code, ground.seenIn.includes('refusal')]).toEqual([ground.code, used !== 'no']);
    }
    expect(exemptionMeaning['s.40(2)'].seenIn).toEqual(['refusal', 'copy_with_parts_out']);
    expect(exemptionMeaning['reg.13'].seenIn).toEqual(['refusal', 'copy_with_parts_out']);
    expect(exemptionMeaning['reg.12(4)(c)'].seenIn).toEqual(['question', 'refusal']);
    expect(exemptionMeaning['s.23'].seenIn).toEqual([]);
  });

  it('is said in whole sentences', () => {
    for (const { code, clock, weighing, mustShow: asks } of all) for (const line of [clock, weighing, ...asks]) expect([code, line]).toEqual([code, expect.stringMatching(/^[A-Z].*\.$/)]);
  });
});

describe('the cost limit', () => {
  it('is that of the reviewed table, for a council and for DfE, and what a refusal for cost has to be over', () => {
    const { council, centralGovernment, perHour } = costLimit;
    expect(foia.get('12')?.['notes']).toContain(`GBP ${council} / ${hoursWithinCostLimit} h at GBP ${perHour} for councils (GBP ${centralGovernment} / ${centralGovernment / perHour} h central government`);
    expect(exemptionMeaning['s.12'].mustShow[0]).toBe('A reasonable estimate over £450, which is more than 18 hours at £25 (Fees Regulations 2004, regs 3 and 4).');
  });
});
