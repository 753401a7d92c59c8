import { listAgreements, listCouncils } from '@openvalve/db';
import { programmeName } from '@openvalve/domain';
import { agreementPath } from '@openvalve/web/site';
import { agreementFacts } from '../../agreements/agreement-facts.ts';
import type { Deps } from '../../deps.ts';
import { dataSet, from, type Of } from './data-set.ts';

/** Every agreement, with its money, its years and what its sources disagree about. */
export const agreements = dataSet({
  name: 'agreements',
  title: 'Agreements',
  about: 'One council’s part in one programme: money and years with their sources, and what sources disagree about.',
  rows: async ({ db, env }: Deps, { councilSlug }: Of) => {
    const names = new Map((await listCouncils(db)).map(({ slug, name }) => [slug, name]));
    return (await listAgreements(db, councilSlug)).map((agreement) => ({
      agreement, facts: agreementFacts(agreement), council: names.get(agreement.councilSlug), page: `${env.baseUrl}${agreementPath(agreement.programme, agreement.councilSlug)}`,
    }));
  },
  columns: [
    { name: 'council_slug', type: 'text', meaning: 'The council’s short name, as in its address here', source: from.register, value: ({ agreement }) => agreement.councilSlug },
    { name: 'council', type: 'text', meaning: 'Its name', source: from.register, value: ({ council }) => council },
    { name: 'programme', type: 'text', meaning: 'The programme, as a code', source: from.agreements, value: ({ agreement }) => agreement.programme },
    { name: 'programme_name', type: 'text', meaning: 'The programme’s name', source: from.agreements, value: ({ agreement }) => programmeName[agreement.programme] },
    { name: 'round', type: 'text', meaning: 'The round or tranche in which the council joined', source: from.agreements, value: ({ agreement }) => agreement.round },
    { name: 'start_year', type: 'text', meaning: 'The financial year it begins in', source: from.agreements, value: ({ agreement }) => agreement.startYear },
    { name: 'end_year', type: 'text', meaning: 'The financial year it ends in; empty where no source says', source: from.agreements, value: ({ agreement }) => agreement.endYear },
    { name: 'amount_gbp', type: 'number', meaning: 'The sum in pounds; empty where no source gives one we are sure of', source: 'The page at amount_source', value: ({ agreement }) => agreement.amountGbp },
    { name: 'amount_source', type: 'address', meaning: 'Where the sum is given', source: from.agreements, value: ({ agreement }) => agreement.amountSource },
    { name: 'amount_note', type: 'text', meaning: 'What the sum covers, or what sources give instead; “CONFLICT” where they disagree', source: from.agreements, value: ({ agreement }) => agreement.amountNote },
    { name: 'agreement_published_at', type: 'address', meaning: 'Where the short agreement can be read', source: from.agreements, value: ({ agreement }) => agreement.publicationPage },
    { name: 'agreement_title', type: 'text', meaning: 'What it is called there', source: from.agreements, value: ({ agreement }) => agreement.documentTitle },
    { name: 'later_events', type: 'text', meaning: 'What happened since, one after another', source: 'The pages in later_events_sources', value: ({ facts }) => facts.laterEvents.join(' | ') },
    { name: 'later_events_sources', type: 'list', meaning: 'Where that is said', source: from.agreements, value: ({ facts }) => facts.laterEventsSources },
    { name: 'moved_to_safety_valve', type: 'yes or no', meaning: 'It left Delivering Better Value for Safety Valve', source: from.agreements, value: ({ agreement }) => agreement.movedToSafetyValve },
    { name: 'source', type: 'text', meaning: 'Where it is said that the council is in the programme', source: from.agreements, value: ({ agreement }) => agreement.source },
    { name: 'confidence', type: 'text', meaning: 'How sure that is', source: from.agreements, value: ({ agreement }) => agreement.confidence },
    { name: 'notes', type: 'text', meaning: 'What else there is to know', source: from.agreements, value: ({ agreement }) => agreement.notes },
    { name: 'page', type: 'address', meaning: 'Its page here', source: from.agreements, value: ({ page }) => page },
  ],
});
