import { describe, expect, it } from 'vitest';
import { series, word } from '../../testing/follow-up-cases.ts';
import { isOnePaper, papersInBrief } from './papers-in-brief.ts';

describe('papers in one clause', () => {
  it.each([
    [[word('kpi-set')], 'the KPI set'],
    [[word('grant-application'), word('diagnostic')], 'the grant application and the diagnostic'],
    [series('monitoring-report', ['2024-25']), 'the monitoring reports for 2024-25'],
    [series('monitoring-report', ['2024-25', '2023-24']), 'the monitoring reports for 2023-24 and 2024-25'],
    [series('monitoring-report', ['2021-22', '2022-23', '2023-24']), 'the monitoring reports for 2021-22 to 2023-24'],
    [series('dfe-reply', ['2021-22', '2023-24', '2024-25', '2025-26']), 'the DfE replies for 2021-22 and 2023-24 to 2025-26'],
    [[word('dfe-reply')], 'the DfE replies'],
    [[...series('quarterly-report', ['2023-24']), word('close-down-report')], 'the quarterly reports for 2023-24 and the close-down report'],
  ])('%# name what was asked for, and span only years that follow each other', (papers, words) => {
    expect(papersInBrief(papers)).toBe(words);
  });

  it('are one thing only where they are one document', () => {
    expect([[word('kpi-set')], [word('kpi-set'), word('proposal')], series('dfe-reply', ['2024-25']), []].map(isOnePaper)).toEqual([true, false, false, false]);
  });
});
