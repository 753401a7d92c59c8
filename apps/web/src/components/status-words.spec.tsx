import { TargetStatus, type Stage } from '@openvalve/domain';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { iconNames } from './Icon.tsx';
import { Late, StageStatus, Status } from './Status.tsx';
import { lateWords, stageWords, statusOrder, statusWords } from './status-words.ts';

const stages = Object.keys(stageWords) as Stage[];

describe('the status of a paper or a council', () => {
  it.each(TargetStatus.options)('is shown with its icon and its words together: %s', (status) => {
    const html = renderToStaticMarkup(<Status status={status} />);
    expect(html).toContain('<svg');
    expect(html).toContain(statusWords[status].words);
  });

  it('has words and an icon of its own, so that no two can be taken for each other', () => {
    expect(new Set(Object.values(statusWords).map(({ words }) => words)).size).toBe(TargetStatus.options.length);
    expect(new Set(Object.values(statusWords).map(({ icon }) => icon)).size).toBe(TargetStatus.options.length);
    expect([...statusOrder].toSorted()).toEqual([...TargetStatus.options].toSorted());
  });

  it('says as a second fact that something is being asked again', () => {
    expect(renderToStaticMarkup(<Status status="obtained-in-part" alsoLive />)).toContain('and asked again');
  });
});

describe('the stage of a request', () => {
  it.each(stages)('is shown with its icon and its words together: %s', (stage) => {
    const html = renderToStaticMarkup(<StageStatus stage={stage} />);
    expect(html).toContain('<svg');
    expect(html).toContain(stageWords[stage].words);
    expect(iconNames).toContain(stageWords[stage].icon);
  });

  it('gives way to how late an answer is, and to the last lawful day', () => {
    expect(renderToStaticMarkup(<StageStatus stage="awaiting_response" daysLate={3} />)).toContain('3 working days late');
    expect(renderToStaticMarkup(<StageStatus stage="awaiting_response" dueToday />)).toContain('due today');
  });

  it('is never late while a question or a fee stops the clock, or once it is answered', () => {
    expect(renderToStaticMarkup(<StageStatus stage="awaiting_fee" daysLate={3} />)).not.toContain('late');
    expect(renderToStaticMarkup(<StageStatus stage="awaiting_clarification" daysLate={3} />)).not.toContain('late');
    expect(renderToStaticMarkup(<StageStatus stage="answered" daysLate={3} />)).not.toContain('late');
  });

  it('says that nobody can tell whether a letter arrived', () => {
    expect(renderToStaticMarkup(<StageStatus stage="sending" uncertain />)).toContain('We cannot tell whether it arrived');
  });
});

describe('lateness in words', () => {
  it('counts working days, and says what is true before the first has passed', () => {
    expect(lateWords(1)).toBe('1 working day late');
    expect(lateWords(12)).toBe('12 working days late');
    expect(lateWords(0)).toBe('Late: the last lawful day has passed');
    expect(renderToStaticMarkup(<Late days={2} />)).toContain('2 working days late');
  });
});
