import type { KyselyPlugin } from 'kysely';
import type { Deps } from '../../deps.ts';
import type { World } from '../../testing/create-world.ts';

/** Thrown where the process is to stop: nothing after it is done. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** The world’s deps for a process that dies before its nth step: a question to the database, or something done to the store. */
export function depsThatDie({ deps }: World, atStep: number): { deps: Deps; steps: () => number } {
  let steps = 0;
  const step = (): void => {
    steps += 1;
    if (steps >= atStep) throw new Killed(`at step ${steps}`);
  };
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      step();
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const { files } = deps;
  return {
    steps: () => steps,
    deps: {
      ...deps,
      calendar: deps.calendar,
      db: deps.db.withPlugin(plugin),
      files: {
        ...files,
        noteDestroyed: async (sha256, at) => {
          step();
          await files.noteDestroyed(sha256, at);
        },
        discard: async (sha256, only) => {
          step();
          return files.discard(sha256, only);
        },
      },
    },
  };
}
