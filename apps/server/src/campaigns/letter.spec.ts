import { listActions } from '@openvalve/db';
import { describe, expect, it } from 'vitest';
import { campaignOf, problemOf } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';

const world = useWorld();

describe('a campaign’s letter', () => {
  it('is edited by a coordinator over the version they saw; newer words are shown, not lost', async () => {
    const coordinator = world().as(await world().person({ roles: ['coordinator'] }));
    const campaignId = await campaignOf(world());
    const { version, letterSubject: subject, letterBody } = await coordinator.campaigns.show({ campaignId });
    const body = letterBody.replace('Thank you for your help.', 'Thank you.');
    expect(await coordinator.campaigns.saveLetter({ campaignId, version, subject, body })).toEqual({ version: version + 1 });
    expect(await problemOf(coordinator.campaigns.saveLetter({ campaignId, version, subject: 'Other', body: letterBody }))).toMatchObject({
      code: 'stale', current: { subject, body, version: version + 1 }, yours: { subject: 'Other', version },
    });
    expect((await listActions(world().db)).map(({ action }) => action)).toContain('letter-saved');
  });

  it.each([
    ['a gap nobody can fill', { body: '{{papers}} {{name}} {{postcode}}' }, { code: 'unknown_placeholder', placeholder: 'postcode' }],
    ['nothing asked for', { body: 'Dear council, {{name}}' }, { code: 'placeholder_missing', placeholder: 'papers' }],
    ['no words', { body: '' }, { code: 'letter_empty' }],
    ['a subject of two lines', { subject: 'One\nTwo' }, { code: 'subject_malformed' }],
  ])('is not saved with %s', async (_, change, problem) => {
    const coordinator = world().as(await world().person({ roles: ['coordinator'] }));
    const campaignId = await campaignOf(world());
    const { version, letterSubject: subject, letterBody: body } = await coordinator.campaigns.show({ campaignId });
    expect(await problemOf(coordinator.campaigns.saveLetter({ campaignId, version, subject, body, ...change }))).toMatchObject(problem);
  });
});
