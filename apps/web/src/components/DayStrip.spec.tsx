import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DayStrip } from './DayStrip.tsx';
import styles from './DayStrip.module.css';

const strip = (props: Parameters<typeof DayStrip>[0]) => renderToStaticMarkup(<DayStrip {...props} />);
const marks = (html: string) => html.match(/<i[ >]/g)?.length ?? 0;
const withClass = (html: string, name: string | undefined) => (html.match(/class="[^"]*"/g) ?? []).filter((one) => one.slice(7, -1).split(' ').includes(name ?? '')).length;

describe('the day strip', () => {
  it('has one mark for each of twenty working days, with today ringed', () => {
    const html = strip({ day: 14 });
    expect(marks(html)).toBe(20);
    expect(withClass(html, styles.used)).toBe(13);
    expect(withClass(html, styles.now)).toBe(1);
    expect(html).toContain('aria-label="Day 14 of 20. 6 working days are left."');
  });

  it('has forty marks where time was validly extended', () => {
    expect(marks(strip({ day: 23, of: 40 }))).toBe(40);
  });

  it('rings no day on the day of receipt, which is never counted', () => {
    const html = strip({ day: 0 });
    expect(withClass(html, styles.now) + withClass(html, styles.used)).toBe(0);
  });

  it('is filled to its end when the answer is late, and says by how much', () => {
    const html = strip({ day: 20, daysLate: 2 });
    expect(withClass(html, styles.used)).toBe(20);
    expect(html).toContain('All 20 working days used, then 2 more');
  });

  it('is filled and not late between the two readings of a weekend arrival', () => {
    const html = strip({ day: 21 });
    expect(withClass(html, styles.used)).toBe(20);
    expect(withClass(html, styles.over)).toBe(0);
  });

  it('gives way to words while a question stops the clock', () => {
    expect(strip({ day: 5, stopped: true })).toContain('No due date');
    expect(marks(strip({ day: 5, stopped: true }))).toBe(0);
  });
});
