import { describe, expect, it } from 'vitest';
import { settledText } from './settled-text.ts';

const region = (id: string, what: string): string => `<text:changed-region xml:id="${id}" text:id="${id}"><text:${what}><office:change-info/></text:${what}></text:changed-region>`;
const changes = `<text:tracked-changes text:track-changes="false">${region('a', 'deletion')}${region('b', 'insertion')}</text:tracked-changes>`;
const start = (id: string): string => `<text:change-start text:change-id="${id}"/>`;
const end = (id: string): string => `<text:change-end text:change-id="${id}"/>`;

describe('recorded changes of a text', () => {
  it.each([
    ['struck out within a line', `<p>The ${start('a')}old <span>name</span>${end('a')}plan</p>`, '<p>The plan</p>'],
    ['put in', `<p>The ${start('b')}new${end('b')} plan</p>`, '<p>The new plan</p>'],
    ['struck out over paragraphs', `<p>One${start('a')} two</p><p>three</p><p>four ${end('a')}five</p>`, '<p>One</p><p>five</p>'],
    ['struck out with a picture', `<p>One${start('a')}<frame><image href="x"/>name</frame>${end('a')} two</p>`, '<p>One two</p>'],
    ['kept beside the text', '<p>One<text:change text:change-id="a"/> two</p>', '<p>One two</p>'],
    ['put in and then struck out', `<p>${start('b')}One ${start('a')}two${end('b')} three${end('a')}</p>`, '<p>One </p>'],
  ])('are taken: %s', (_, body, settled) => {
    expect(settledText(changes + body)).toBe(settled);
  });
});
