import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { numberWordFirst } from '../../lib/words.ts';
import { Decisions } from '../features/precedents/Decisions.tsx';
import { useDecisions, type DecisionView } from '../features/precedents/queries.ts';

/** The decisions of the ICO and the tribunals that letters may cite. Everybody on the desk reads it; coordinators keep it. */
export function DecisionsPage() {
  const decisions = useDecisions();
  return (
    <Fetched query={decisions} what="the decisions" page>
      {(all) => (
        <>
          <Heading tab="Decisions">{headline(all)}</Heading>
          <p className="lead">What the ICO and the tribunals said about refusals like ours.</p>
          <p className="quiet">None of them binds another council: each turns on its own papers and its own day. A letter names them as examples, and only those that somebody here has read.</p>
          <Decisions decisions={all} />
        </>
      )}
    </Fetched>
  );
}

const headline = (all: readonly DecisionView[]): string => {
  const cited = all.filter((decision) => decision.cited).length;
  if (all.length === 0) return 'No decision is in the register yet.';
  return cited === 0 ? 'No decision here is cited in letters.' : `${numberWordFirst(cited)} ${cited === 1 ? 'decision' : 'decisions'} to point to.`;
};
