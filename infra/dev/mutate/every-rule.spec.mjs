/*
 * Every spec of the domain as one file, so that the rules are loaded once for each change that is tried and not once for each
 * spec: most of the time of a run would go there.
 */
import { it } from 'vitest';

const failures = [];
for (const load of Object.values(import.meta.glob('../../../packages/domain/src/**/*.spec.ts'))) await load().catch((error) => failures.push(error));

/** A change after which nothing can be loaded runs no test at all, and would count as not noticed. */
it('the rules and their specs can be loaded', () => {
  if (failures.length > 0) throw failures[0];
});
