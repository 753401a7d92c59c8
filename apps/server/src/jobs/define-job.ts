import type { z } from 'zod';
import type { Deps } from '../deps.ts';

/** How often and how a job runs. */
export type JobDefinition<S extends z.ZodType = z.ZodType> = {
  /** Verb and object, as the queue knows it: `deliver-message`. */
  readonly kind: string;
  readonly payload: S;
  /** When it also runs of its own accord: a crontab line's five fields in UTC. It runs once at start as well. Needs a payload of `{}`. */
  readonly cron?: string;
  /** Asks first whether there is still anything to do; a job may run twice. `attempt`: the how manieth try of this job it is. */
  readonly run: (payload: z.output<S>, deps: Deps, attempt?: number) => Promise<void>;
};

/** A job as the list holds it, whatever its payload: `perform` parses what the queue kept before running. */
export type Job = {
  readonly kind: string;
  readonly cron: string | null;
  readonly perform: (payload: unknown, deps: Deps, attempt?: number) => Promise<void>;
};

/** Declares a job. The definition is the file; `jobs/all.ts` is the list, and a check fails when one is not on it. */
export function defineJob<S extends z.ZodType>(definition: JobDefinition<S>): JobDefinition<S> & Job {
  return {
    ...definition,
    cron: definition.cron ?? null,
    perform: async (payload, deps, attempt) => definition.run(definition.payload.parse(payload), deps, attempt),
  } as JobDefinition<S> & Job;
}
