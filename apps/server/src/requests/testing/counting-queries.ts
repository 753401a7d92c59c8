import type { Deps } from '../../deps.ts';

/** The same world, with a count of the questions it asks its database. */
export function countingQueries(deps: Deps): { deps: Deps; asked: () => number } {
  let count = 0;
  const db = deps.db.withPlugin({
    transformQuery: ({ node }) => node,
    // Counted as they come back: a question within a question is not one of its own.
    transformResult: async ({ result }) => {
      count += 1;
      return result;
    },
  });
  return { deps: { ...deps, db }, asked: () => count };
}
