import { listCouncils, targetFacts } from '@openvalve/db';
import { statusWords } from '@openvalve/web/site';
import { statusOf } from '../../agreements/public-views.ts';
import { anyLate, onceEach, targetsOf } from '../../agreements/targets.ts';
import { today, type Deps } from '../../deps.ts';
import { dataSet, from, type Of } from './data-set.ts';

/** Every council of the register, with its one word and its page. */
export const councils = dataSet({
  name: 'councils',
  title: 'Councils',
  about: 'Every English council with duties for special educational needs, in a programme or not.',
  rows: async (deps: Deps, { councilSlug }: Of) => {
    const at = { today: today(deps), now: deps.now() };
    const rows = await targetFacts(deps.db, councilSlug === undefined ? {} : { councilSlug });
    const targets = onceEach(rows.flatMap((row) => targetsOf(row, at)));
    return (await listCouncils(deps.db)).filter(({ slug }) => councilSlug === undefined || slug === councilSlug).map((council) => ({
      council, status: statusOf(council.slug, targets), late: rows.some((row) => row.council.slug === council.slug && anyLate(row, at.today)), page: `${deps.env.baseUrl}/councils/${council.slug}`, day: at.today,
    }));
  },
  columns: [
    { name: 'council_slug', type: 'text', meaning: 'The council’s short name, as in its address here; the same in every table', source: from.register, value: ({ council }) => council.slug },
    { name: 'council', type: 'text', meaning: 'Its name', source: from.register, value: ({ council }) => council.name },
    { name: 'official_name', type: 'text', meaning: 'Its name in law', source: from.register, value: ({ council }) => council.officialName },
    { name: 'type', type: 'text', meaning: 'What kind of council it is', source: from.register, value: ({ council }) => council.type },
    { name: 'region', type: 'text', meaning: 'The English region it is in', source: from.register, value: ({ council }) => council.region },
    { name: 'gss_code', type: 'text', meaning: 'Its code in official statistics', source: 'Office for National Statistics, under the Open Government Licence v3.0', value: ({ council }) => council.gssCode },
    { name: 'website', type: 'text', meaning: 'The domain of its website', source: from.register, value: ({ council }) => council.websiteDomain },
    { name: 'answered_by', type: 'text', meaning: 'Who answers requests to it', source: from.register, value: ({ council }) => council.answeredByName },
    { name: 'programmes', type: 'list', meaning: 'The programmes it is in, as codes', source: from.agreements, value: ({ council }) => council.programmes },
    { name: 'status', type: 'text', meaning: 'The best outcome so far over every paper wanted of it, as a code', source: from.requests, value: ({ status }) => status },
    { name: 'status_in_words', type: 'text', meaning: 'The same in the words of the pages', source: from.requests, value: ({ status }) => statusWords[status].words },
    { name: 'late', type: 'yes or no', meaning: 'An answer is late now, by the later reading of the law', source: from.law, value: ({ late }) => late },
    { name: 'page', type: 'address', meaning: 'Its page here', source: from.register, value: ({ page }) => page },
    { name: 'as_of', type: 'day', meaning: 'The day this was so', source: from.day, value: ({ day }) => day },
  ],
});
