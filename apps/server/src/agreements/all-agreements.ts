import { listAgreements, listReportedFindings, targetFacts } from '@openvalve/db';
import { councilStatus, Programme, programmeName } from '@openvalve/domain';
import type { AgreementLine, AgreementsView } from '@openvalve/web/site';
import { today, type Deps } from '../deps.ts';
import { reportedView } from './agreement-facts.ts';
import { daysLateOf } from './public-views.ts';
import { onceEach, targetsOf } from './targets.ts';

const isOut = new Set(['already-public', 'obtained-in-full', 'obtained-in-part']);

/** Every agreement of both programmes, by council, with how much of what is behind it anybody can read. */
export async function agreementsView(deps: Deps): Promise<AgreementsView> {
  const at = { today: today(deps), now: deps.now() };
  const rows = await targetFacts(deps.db);
  const agreements = await listAgreements(deps.db);
  const reported = (await listReportedFindings(deps.db)).filter(({ councilSlug }) => councilSlug === null);

  const lineOf = (agreement: (typeof agreements)[number]): AgreementLine[] => {
    const here = rows.filter(({ campaign, council }) => campaign.programme === agreement.programme && council.slug === agreement.councilSlug);
    const council = here.at(0)?.council;
    if (council === undefined) return [];
    const targets = onceEach(here.flatMap((row) => targetsOf(row, at)));
    return [{
      council: { slug: council.slug, name: council.name },
      round: agreement.round,
      startYear: agreement.startYear,
      endYear: agreement.endYear,
      amountGbp: agreement.amountGbp,
      doubt: agreement.amountNote === null ? null : /^conflict:/i.test(agreement.amountNote) ? 'sources-disagree' : 'needs-a-word',
      wanted: targets.length,
      out: targets.filter(({ status, beingChecked }) => isOut.has(status) && !beingChecked).length,
      status: councilStatus(targets.map(({ status }) => status)),
      daysLate: daysLateOf(here, at.today, deps.calendar) ?? null,
    }];
  };

  return {
    programmes: Programme.options.map((programme) => ({
      programme,
      name: programmeName[programme],
      lines: agreements.filter((agreement) => agreement.programme === programme).flatMap(lineOf).toSorted((one, other) => one.council.name.localeCompare(other.council.name, 'en-GB')),
      reported: reported.filter((one) => one.programme === programme).map((one) => reportedView(one, [])),
    })),
  };
}
