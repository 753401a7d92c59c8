import { describe, expect, it } from 'vitest';
import { signedBy } from './index.ts';

const letter = (end: string): string => `Dear team,\n\nPlease send it to Ada Example.\n\nThank you.\n\nYours faithfully,\n\n${end}`;

describe('the name under a letter as it goes', () => {
  it.each([
    ['its applicant sends it', letter('Ada Example'), null, letter('Ada Example')],
    ['its applicant wrote it with other words beside the name', letter('Ada Example, for Open Valve'), null, letter('Ada Example, for Open Valve')],
    ['nobody signed it', letter('').trim(), null, `${letter('').trim()}\n\nAda Example`],
    ['a coordinator sends what the applicant wrote', letter('Ada Example'), 'Sam Lee', letter('Sam Lee, coordinator, for Ada Example')],
    ['a coordinator sends what they wrote', letter('Sam Lee, coordinator, for Ada Example'), 'Sam Lee', letter('Sam Lee, coordinator, for Ada Example')],
    ['a coordinator sends what another wrote', letter('Kit Fox, coordinator, for Ada Example'), 'Sam Lee', letter('Sam Lee, coordinator, for Ada Example')],
    ['the applicant sends what a coordinator wrote', letter('Sam Lee, coordinator, for Ada Example'), null, letter('Ada Example')],
    ['a coordinator sends what nobody signed', 'Please send it.', 'Sam Lee', 'Please send it.\n\nSam Lee, coordinator, for Ada Example'],
  ])('is that of whoever sends it: %s', (_, body, coordinator, sent) => {
    expect(signedBy(body, 'Ada Example', coordinator)).toBe(sent);
    expect(signedBy(sent, 'Ada Example', coordinator)).toBe(sent);
  });
});
