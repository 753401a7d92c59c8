import type { TargetFactsRow } from '@openvalve/db';
import { documentKinds, paperKey, targetStatus, type FoiRequest, type PaperAsked } from '@openvalve/domain';
import { publicPaper, targetOf, wantedOf, type At } from '../agreements/targets.ts';
import { publicPaperView } from '../councils/public-paper-view.ts';
import type { RequestView } from './views.ts';

type Papers = { row: TargetFactsRow; request: FoiRequest; draft: readonly PaperAsked[] | null; at: At; baseUrl: string };

/** Every paper wanted of this council, with where each stands by itself, a year of a series by year. `draft`: what a letter not sent yet would ask for. */
export function paperViews({ row, request, draft, at, baseUrl }: Papers): RequestView['papers'] {
  const asked = new Set((draft ?? request.asked).map(paperKey));
  const wanted = wantedOf(row, row.campaign.documentKinds, at.today);
  const others = request.asked.filter((paper) => !wanted.some((one) => paperKey(one) === paperKey(paper)));
  return [...wanted, ...others].map((paper) => {
    const { kind, period } = paper;
    const { facts } = targetOf(row, kind, at);
    const published = publicPaper(row, paper);
    return {
      kind,
      name: documentKinds[kind].name,
      period,
      status: targetStatus({
        ...facts,
        wanted: [period],
        alreadyPublic: facts.alreadyPublic.filter((one) => one === null || one === period),
        answers: facts.answers.filter((answer) => answer.period === period),
        live: facts.live.filter((one) => one === period),
      }),
      outcome: request.outcomes.find((outcome) => paperKey(outcome) === paperKey(paper)) ?? null,
      asked: asked.has(paperKey(paper)),
      published: published ? publicPaperView(published, baseUrl) : null,
    };
  });
}
