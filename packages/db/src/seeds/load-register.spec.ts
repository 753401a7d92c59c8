import { CouncilSlug, askedFirst, on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { listAgreements, listReportedFindings } from '../queries/agreements.ts';
import { listCampaigns, updateCampaignLetter } from '../queries/campaigns.ts';
import { correctAnsweredBy, findCouncil, insertAddress, listAddresses, listAnsweringBodies, listFormerCouncils, markAddressChecked, markAddressRetired } from '../queries/councils.ts';
import { aPerson, useTestDatabase } from '../testing/index.ts';
import { loadRegister, type FirstCampaign } from './load-register.ts';
import { registerFiles, type RegisterFiles } from './register-tables.ts';

const database = useTestDatabase();
const at = new Date('2026-11-23T09:00:00Z');
const kent = CouncilSlug.parse('kent');
const richmond = CouncilSlug.parse('richmond-upon-thames');

/** The register as it might be next month. */
const later = (change: Partial<RegisterFiles>): RegisterFiles => ({ ...registerFiles, ...change });
const renamed = later({ councils: registerFiles.councils.replace(',Kent,Kent County Council,', ',Kent,The Kent Council,') });

const campaign: FirstCampaign = {
  slug: 'safety-valve', programme: 'safety-valve', title: 'Safety Valve', documentKinds: askedFirst['safety-valve'], letter: { subject: 'A request', body: 'Dear {{councilName}}' },
};

describe('the register', () => {
  it('holds 153 councils, 38 and 55 agreements, the former council and what was reported', async () => {
    const { db } = database();
    const agreements = await listAgreements(db);
    expect(agreements.filter(({ programme }) => programme === 'safety-valve')).toHaveLength(38);
    expect(agreements.filter(({ programme }) => programme === 'delivering-better-value')).toHaveLength(55);
    expect(await listFormerCouncils(db)).toMatchObject([{ slug: 'cumbria', abolishedOn: '2023-03-31', successorSlugs: ['cumberland', 'westmorland-and-furness'] }]);
    expect(await db.selectFrom('reported_finding').select('id').execute()).toHaveLength(23);
    expect(await listReportedFindings(db, CouncilSlug.parse('haringey'))).toHaveLength(2);
  });

  it('says that Achieving for Children answers for Kingston and Richmond, and every other council for itself', async () => {
    const { db } = database();
    const answeredBy = await db.selectFrom('council').select(['slug', 'answered_by']).execute();
    expect(answeredBy.filter(({ slug, answered_by }) => String(slug) !== answered_by).map(({ slug }) => slug).toSorted()).toEqual(['kingston-upon-thames', 'richmond-upon-thames']);
    expect(await listAnsweringBodies(db)).toHaveLength(154);
  });

  it('has the addresses that were found, with how sure they are, and none for rows that only say where to look', async () => {
    const addresses = await listAddresses(database().db);
    const count = (kind: string, confidence: string) => addresses.filter((address) => address.kind === kind && address.confidence === confidence).length;
    expect({
      email: [count('email', 'high'), count('email', 'medium'), count('email', 'low')],
      webForm: [count('web_form', 'high'), count('web_form', 'medium'), count('web_form', 'low')],
    }).toEqual({ email: [20, 22, 10], webForm: [20, 35, 9] });
    expect(addresses.every(({ origin, sourceUrl }) => origin === 'register' && sourceUrl.startsWith('http'))).toBe(true);
    expect(addresses.some(({ councilSlug }) => String(councilSlug) === 'barnet')).toBe(false);
  });
});

describe('loading the register again', () => {
  it('does nothing when these very tables are the ones loaded', async () => {
    expect(await loadRegister(database().db)).toEqual({ loaded: false, campaignsMade: 0 });
  });

  it('writes what a newer one says differently, and keeps what it no longer has', async () => {
    const { db } = database();
    expect(await loadRegister(db, { files: renamed })).toMatchObject({ loaded: true });
    expect(await findCouncil(db, kent)).toMatchObject({ officialName: 'The Kent Council' });
    const withoutBury = registerFiles.safetyValve.split('\n').filter((line) => !line.startsWith('bury,')).join('\n');
    await loadRegister(db, { files: later({ safetyValve: withoutBury }) });
    expect(await listAgreements(db, CouncilSlug.parse('bury'))).toHaveLength(1);
    expect(await findCouncil(db, kent)).toMatchObject({ officialName: 'Kent County Council' });
  });

  it('leaves as they are the corrections people made: who answers, and addresses proposed, checked and retired', async () => {
    const { db } = database();
    const by = await aPerson(db, { roles: ['coordinator'] });
    const ofKind = async (slug: CouncilSlug) => (await listAddresses(db, { councilSlug: slug })).filter(({ kind }) => kind === 'email');
    const [kents] = await ofKind(kent);
    const cornwall = CouncilSlug.parse('cornwall');
    await db.transaction().execute(async (trx) => {
      await correctAnsweredBy(trx, { slug: richmond, answeredBy: 'richmond-upon-thames', by, at });
      await markAddressChecked(trx, { id: kents?.id ?? '', by, at });
      await insertAddress(trx, { councilSlug: cornwall, kind: 'email', value: 'new-foi@cornwall.gov.uk', sourceUrl: 'https://www.cornwall.gov.uk/foi', seenOn: on('2026-11-23'), proposedBy: by, at });
    });
    const [first] = await listAddresses(db, { councilSlug: CouncilSlug.parse('barnsley') });
    await db.transaction().execute((trx) => markAddressRetired(trx, { id: first?.id ?? '', by, at }));
    const before = await listAddresses(db);

    await loadRegister(db, { files: later({ addresses: registerFiles.addresses.replaceAll(',council page,', ',other,') }) });
    expect(await findCouncil(db, richmond)).toMatchObject({ answeredBy: 'richmond-upon-thames', answeredByRegister: 'achieving-for-children' });
    expect(await listAddresses(db)).toEqual(before);
    expect(await db.selectFrom('council_address').select('source_kind').where('id', '=', kents?.id ?? '').executeTakeFirst()).toEqual({ source_kind: 'council page' });
  });

  it('lets two programs start at once', async () => {
    const { db } = database();
    const answers = await Promise.all([loadRegister(db, { files: renamed }), loadRegister(db, { files: renamed })]);
    expect(answers.filter(({ loaded }) => loaded)).toHaveLength(1);
  });

  it('makes the first campaigns once, and never writes over the words a coordinator gave them', async () => {
    const { db } = database();
    expect(await loadRegister(db, { campaigns: [campaign] })).toEqual({ loaded: false, campaignsMade: 1 });
    const [made] = await listCampaigns(db);
    if (!made) throw new Error('there is no campaign');
    const by = await aPerson(db, { roles: ['coordinator'] });
    await db.transaction().execute((trx) => updateCampaignLetter(trx, { campaignId: made.id, version: 1, subject: 'Ours', body: 'Our words', by, at }));
    expect(await loadRegister(db, { campaigns: [campaign] })).toEqual({ loaded: false, campaignsMade: 0 });
    expect(await listCampaigns(db)).toMatchObject([{ letterSubject: 'Ours', version: 2 }]);
  });
});
