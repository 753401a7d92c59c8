import { signedBy } from '@openvalve/letters';
import { describe, expect, it } from 'vitest';
import { aRequestReceived } from '../reminders/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { aLaterLetter, followUpOn } from './testing/a-later-letter.ts';
import { aDraft } from './testing/a-request.ts';

const world = useWorld();

/** What the page shows of a letter, as it says it will arrive. */
const previewOf = (applicantName: string, view: { fromName: string; fromAddress: string; coordinatorName: string | null; subject: string; body: string | null }) => ({
  fromName: view.fromName, fromAddress: view.fromAddress, subject: view.subject, text: signedBy(view.body ?? '', applicantName, view.coordinatorName),
});

describe('a letter as its page says it will arrive', () => {
  it('is what is handed over, for the applicant', async () => {
    const { desk, requestId, messageId, version } = await aDraft(world());
    const { draft, applicant } = await desk.requests.show({ requestId });
    await desk.requests.submit({ requestId, messageId, version });
    await world().runDueJobs();
    expect(draft && world().outbox.at(-1)).toMatchObject(draft ? previewOf(applicant.name, draft) : {});
    expect(draft).toMatchObject({ fromName: applicant.name, coordinatorName: null });
  });

  it('is what is handed over, for a coordinator who signs for somebody else', async () => {
    const { requestId, messageId, version } = await aDraft(world());
    const coordinator = await world().person({ roles: ['coordinator'] });
    const desk = world().as(coordinator);
    const { draft, applicant } = await desk.requests.show({ requestId });
    expect(draft?.fromName).toBe(`${coordinator.realName}, coordinator, for ${applicant.name}`);
    await desk.requests.submit({ requestId, messageId, version });
    await world().runDueJobs();
    expect(world().outbox.at(-1)).toMatchObject(draft ? previewOf(applicant.name, draft) : {});
  });

  it('after the first is what is handed over, whoever began it and whoever sends it', async () => {
    const coordinator = await world().person({ roles: ['coordinator'] });
    for (const [council, coordinatorBegins] of [['kent', true], ['bury', false]] as const) {
      world().timeIs('2026-11-23T09:00:00.000Z');
      const request = await aRequestReceived(world(), '2026-11-02', { council });
      world().timeIs('2026-12-03T10:00:00.000Z');
      const [begins, sends] = coordinatorBegins ? [world().as(coordinator), request.desk] : [request.desk, world().as(coordinator)];
      const letter = await aLaterLetter(begins, request, 'chaser');
      const view = await followUpOn(sends, request, letter.messageId);
      const { applicant } = await sends.requests.show(request);
      await sends.requests.sendFollowUp(letter);
      await world().runDueJobs();
      expect(world().outbox.at(-1)).toMatchObject(previewOf(applicant.name, view));
      expect(world().outbox.at(-1)?.text.includes('coordinator, for')).toBe(!coordinatorBegins);
      expect(await followUpOn(request.desk, request, letter.messageId)).toMatchObject({ fromName: view.fromName, coordinatorName: null });
    }
  });

  it('shows what was changed by the words it was composed with', async () => {
    const request = await aRequestReceived(world(), '2026-11-02');
    world().timeIs('2026-12-03T10:00:00.000Z');
    const { requestId, messageId, version } = await aLaterLetter(request.desk, request, 'chaser');
    const composed = (await followUpOn(request.desk, request, messageId)).body;
    await request.desk.requests.saveFollowUp({ requestId, messageId, version, subject: 'Mine', body: 'My own words' });
    expect(await followUpOn(request.desk, request, messageId)).toMatchObject({ body: 'My own words', campaignBody: composed });
  });
});
