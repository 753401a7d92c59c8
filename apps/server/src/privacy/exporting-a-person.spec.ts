import { sql } from 'kysely';
import { CouncilSlug } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { enqueue } from '../jobs/enqueue.ts';
import { addressOf, aMail, received } from '../correspondence/testing/mail-from-outside.ts';
import { documentAllBy } from '../documents/testing/by-one-person.ts';
import { aDraft, anAnswer, aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { press } from '../testing/reading-pages.ts';
import { exportPerson } from './export-person.ts';

const theWorld = useWorld();

/** Every column that holds a person, and in which section of the export what it holds is found. A new column has to find its place here. */
const sections: Readonly<Record<string, string>> = {
  'account.user_id': 'signInAccounts', 'session.user_id': 'sessions', 'invitation.invited_by': 'invitations', 'invitation.accepted_by': 'invitations',
  'foi_request.applicant_id': 'requests', 'claim.person_id': 'claims', 'guard_pass.passed_by': 'guardPasses', 'message.recorded_by': 'filedOnOthersRequests',
  'published_link.published_by': 'published', 'published_link.taken_down_by': 'published', 'council_address.proposed_by': 'addresses', 'council_address.checked_by': 'addresses',
  'council_address.confirmed_by': 'addresses', 'council_address.retired_by': 'addresses', 'campaign.changed_by': 'campaignsChanged', 'council.answered_by_corrected_by': 'councilsCorrected',
  'action_log.actor': 'auditLog', 'case_event.actor': 'entriesInOthersCaseFiles', 'reminder_mail.person_id': 'reminders', 'notice_sent.person_id': 'remindedOf',
  'incoming_mail.decided_by': 'mailDecided', 'incoming_mail.brought_by': 'mailDecided', 'message.sender_accepted_by': 'sendersAccepted', 'message.forwarded_by': 'sendersAccepted',
  'precedent.changed_by': 'decisions', 'precedent.retired_by': 'decisions', 'calendar_notice.person_id': 'toldThatTheTableEnds',
  'document.begun_by': 'documentsBegun', 'redaction_mark.made_by': 'marks', 'redaction_mark.removed_by': 'marks', 'document_version.asked_by': 'copiesAskedFor', 'document_review.reviewed_by': 'reviews',
  'publication.published_by': 'publications', 'publication.taken_down_by': 'publications', 'correction.done_by': 'corrections', 'file_reading.let_go_by': 'filesLetGo', 'release_incident.closed_by': 'accidents', 'release_incident.ended_by': 'accidents',
  'destruction.asked_by': 'destructions', 'destruction.confirmed_by': 'destructions',
};

/** Somebody who has done a little of everything, and somebody else who did as much. */
async function aBusyPerson() {
  const world = theWorld();
  const person = await world.person({ realName: 'Ada Canary', email: 'ada@canary.example', roles: ['admin'] });
  const other = await world.person({ realName: 'Ben Otherwise', email: 'ben@otherwise.example' });
  await world.cookieOf(person);
  const desk = world.as(person);
  const own = await aRequestWithTheCouncil(world, { volunteer: person });
  await anAnswer(world, own, { text: 'Dear Ada Canary, here it is.' });
  const others = await aDraft(world, { volunteer: other, council: 'bury' });
  await world.as(other).requests.submit(others);
  await world.runDueJobs();
  await anAnswer(world, { requestId: others.requestId, volunteer: person }, { text: 'Dear Ben Otherwise, not held.' });
  await desk.volunteers.invite({ email: 'robin@volunteers.example', roles: ['volunteer'] });
  const { id } = await desk.documents.publishLink({ councilSlug: 'kent', kind: 'kpi-set', period: null, url: 'https://www.kent.gov.uk/kpi.xlsx', title: 'KPIs', basis: 'already_public', checkedOn: '2026-11-23', lookedForPersonalData: true });
  await desk.documents.takeDown({ id, why: 'A reason of hers' });
  await documentAllBy(world, person.id, other.id);
  await desk.campaigns.setStage({ campaignId: own.campaignId, stage: 'paused' });
  await desk.precedents.setAside({ id: (await desk.precedents.list())[0]?.id ?? '', why: 'Overturned, she wrote' });
  await world.db.insertInto('calendar_notice').values({ person_id: person.id, known_until: '2028-12-31' as never, told_at: world.deps.now() }).execute();
  await desk.councils.setAnsweredBy({ slug: CouncilSlug.parse('torbay'), answeredBy: 'medway' });
  await world.db.insertInto('guard_pass').values({ request_id: others.requestId, reason: 'Narrowed, she wrote', passed_by: person.id }).execute();
  await world.db.insertInto('reminder_mail').values({ person_id: person.id, day: '2026-11-20' as never, made_at: world.deps.now() }).execute();
  await world.db.insertInto('notice_sent').values({ person_id: person.id, request_id: own.requestId, kind: 'overdue', about: '2026-11-20', noted_at: world.deps.now() }).execute();
  await received(world, aMail({ from: 'A stranger <stranger@elsewhere.example>', to: addressOf(world, own) }));
  await desk.mail.acceptSender({ messageId: (await desk.requests.show(own)).messages.find(({ from }) => from === 'A stranger')?.id ?? '' });
  await desk.mail.setAside({ mailId: await received(world, aMail({ from: 'shop@elsewhere.example' })), why: 'An advertisement, she wrote' });
  await world.db.insertInto('account').values({ account_id: 'a', provider_id: 'b', user_id: person.id, password: 'a-password-hash' }).execute();
  await press(world, '/sign-in', { email: 'ada@canary.example' });
  await world.runDueJobs();
  await world.db.transaction().execute((trx) => enqueue(trx, { kind: 'send-notice', key: 'x', payload: { personId: person.id, text: 'words waiting for her' } }));
  return { world, person, other, own, others };
}

async function exported(who: string) {
  const result = await exportPerson(theWorld().deps, who);
  if (!result.ok) throw new Error(result.problem.code);
  return { whole: result.value as unknown as Record<string, unknown[]>, text: JSON.stringify(result.value) };
}

describe('everything held about one person', () => {
  it('has a section for every column that holds people, each with what they did in it', async () => {
    const { world } = await aBusyPerson();
    const { rows } = await sql<{ name: string }>`
      select conrelid::regclass || '.' || attname as name from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1] where contype = 'f' and confrelid = 'person'::regclass
      union select table_name || '.' || column_name from information_schema.columns where table_schema = 'public' and (column_name like '%\\_by' and data_type = 'uuid' or column_name = 'actor')`.execute(world.db);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(sections).toSorted());
    const { whole } = await exported('Ada@canary.example');
    for (const section of new Set([...Object.values(sections), 'caseFiles', 'papers', 'letters', 'deliveries', 'signInLinks', 'outbox', 'jobs'])) expect([section, (whole[section] ?? []).length > 0]).toEqual([section, true]);
  });

  it('holds what was written to and by them, and nothing somebody else wrote or was sent', async () => {
    const { own, person } = await aBusyPerson();
    const { whole, text } = await exported(person.id);
    for (const theirs of ['ada@canary.example', 'Yours faithfully,\\n\\nAda Canary', 'Dear Ada Canary, here it is.', 'Narrowed, she wrote', 'Overturned, she wrote', 'A reason of hers', 'words waiting for her', own.requestId]) expect(text).toContain(theirs);
    expect(whole['letters']).toHaveLength(3);
    expect(text).not.toMatch(/otherwise/i);
  });

  it('opens nothing: no session, no link, no password is in it', async () => {
    const { world } = await aBusyPerson();
    const { text } = await exported('ada@canary.example');
    const { token } = await world.db.selectFrom('session').select('token').executeTakeFirstOrThrow();
    const { identifier } = await world.db.selectFrom('verification').select('identifier').executeTakeFirstOrThrow();
    const { token_sha256: invitation } = await world.db.selectFrom('invitation').select('token_sha256').executeTakeFirstOrThrow();
    for (const secret of [token, identifier, invitation, 'a-password-hash']) expect([secret, text.includes(secret)]).toEqual([secret, false]);
    expect(text).not.toMatch(/token=(?!\(hidden\))/);
  });

  it('is noted in the audit log as having been taken, by id; and nobody is exported whom there is not', async () => {
    const { world, person } = await aBusyPerson();
    await exported('ada@canary.example');
    expect(await world.db.selectFrom('action_log').select(['actor', 'action', 'subject', 'detail']).orderBy('id', 'desc').limit(1).execute()).toEqual([{ actor: null, action: 'exported-everything-about', subject: person.id, detail: {} }]);
    expect(await exportPerson(world.deps, 'nobody@canary.example')).toEqual({ ok: false, problem: { code: 'person_not_found' } });
  });
});
