import { ComplaintAbout, FollowUpPurpose } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { letterName } from '../../../../lib/letter-names.ts';
import { letterTitle, receiverOf } from './purpose-words.ts';

describe('a letter after the first', () => {
  it('has a title and a name of its own for each thing it can be for', () => {
    const titles = FollowUpPurpose.options.map((purpose) => letterTitle({ purpose, about: null }, 'Bexley'));
    expect(new Set(titles).size).toBe(FollowUpPurpose.options.length);
    expect(new Set(Object.values(letterName)).size).toBe(FollowUpPurpose.options.length);
  });

  it('to the ICO says what the complaint is about', () => {
    expect(ComplaintAbout.options.map((about) => letterTitle({ purpose: 'ico_complaint', about }, 'Bexley'))).toEqual([
      'Complain to the ICO that Bexley has not answered', 'Complain to the ICO that Bexley has not answered the review', 'Complain to the ICO about Bexley’s answer',
    ]);
    expect(receiverOf({ purpose: 'ico_complaint' }, 'Bexley')).toBe('The ICO');
    expect(receiverOf({ purpose: 'chaser' }, 'Bexley')).toBe('Bexley');
  });
});
