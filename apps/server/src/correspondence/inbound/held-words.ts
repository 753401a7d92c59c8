import { plainDay, type FoiRequestProblem } from '@openvalve/domain';

/** Why a case file did not take a mail, for the person who looks at it in the holding pen. */
export function whyNotTaken(problem: FoiRequestProblem): string {
  switch (problem.code) {
    case 'day_too_early':
      return `It came on ${plainDay(problem.day)}, and the council has had this request only since ${plainDay(problem.earliest)}.`;
    case 'day_in_future':
      return `It says it came on ${plainDay(problem.day)}, which has not come yet.`;
    default:
      return `This request’s case file did not take it (${problem.code.replaceAll('_', ' ')}).`;
  }
}
