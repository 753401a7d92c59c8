import { describe, expect, it } from 'vitest';
import { listOfJobs, unlistedJobs } from './jobs-listed.ts';
import { program } from './sources.ts';

const job = { path: 'apps/server/src/requests/deliver-message.job.ts', text: 'export const deliverMessage = {};' };
const list = (text: string) => ({ path: listOfJobs, text });

describe('a job', () => {
  it('is on the list the worker reads', () => {
    expect(program.some(({ path }) => path.endsWith('.job.ts'))).toBe(true);
    expect(unlistedJobs(program)).toEqual([]);
  });

  it('is refused when the list forgets it', () => {
    expect(unlistedJobs([job, list('export const jobs = [];')])).toHaveLength(1);
    expect(unlistedJobs([job, list("import { deliverMessage } from '../requests/deliver-message.job.ts';\nexport const jobs = [];")])).toHaveLength(1);
    expect(unlistedJobs([job, list("import { deliverMessage } from '../requests/deliver-message.job.ts';\nexport const jobs = [deliverMessage];")])).toEqual([]);
  });
});
