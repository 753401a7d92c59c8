import type { Db } from '@openvalve/db';
import type { Deps } from '../../deps.ts';
import { chance, type Random } from '../seeded.ts';

/** The program was killed. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** What can go wrong in a drill, and whether it does just now. */
export type BadLuck = {
  /** The program as it is: after some steps it may be dead, and then does nothing more until `startAgain`. */
  readonly mortal: Deps;
  /** Lets the program run, and now and then arms its end. */
  startAgain(): void;
  readonly isDead: () => boolean;
  /** Whether the machine sleeps, or the mail server is down, at a moment. Asked in order of time. */
  isAsleep(at: Date): boolean;
  mailIsDown(at: Date): boolean;
  readonly figures: { kills: number; asleepFor: number; mailDownFor: number };
};

const hour = 3_600_000;

/** Kills, outages of the machine of up to nine days, and of the mail server of up to eighty hours, as the seed has them. */
export function badLuck(deps: Deps, random: Random, { calmFrom }: { calmFrom: Date }): BadLuck {
  let stepsLeft = Infinity;
  let asleepUntil = 0;
  let downUntil = 0;
  const figures = { kills: 0, asleepFor: 0, mailDownFor: 0 };

  const step = (): void => {
    if (stepsLeft <= 0) throw new Killed('The program is dead.');
    stepsLeft -= 1;
    if (stepsLeft > 0) return;
    figures.kills += 1;
    throw new Killed('The program was killed.');
  };
  const db: Db = deps.db.withPlugin({
    transformQuery: ({ node }) => {
      step();
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const mailer: Deps['mailer'] = {
    ...deps.mailer,
    sendNotice: async (notice) => {
      step();
      const answer = await deps.mailer.sendNotice(notice);
      step();
      return answer;
    },
    sendLetter: async (letter, raw, mayGo) => {
      step();
      const answer = await deps.mailer.sendLetter(letter, raw, mayGo);
      step();
      return answer;
    },
  };
  const begins = (at: Date, probability: number): boolean => at < calmFrom && chance(random, probability);

  return {
    mortal: { ...deps, db, mailer },
    figures,
    startAgain: () => {
      stepsLeft = deps.now() < calmFrom && chance(random, 0.12) ? 1 + Math.floor(random() * 60) : Infinity;
    },
    isDead: () => stepsLeft <= 0,
    isAsleep: (at) => {
      if (at.getTime() >= asleepUntil && begins(at, 0.004)) {
        asleepUntil = at.getTime() + Math.ceil(random() * 9 * 24) * hour;
        figures.asleepFor += 1;
      }
      return at.getTime() < asleepUntil;
    },
    mailIsDown: (at) => {
      if (at.getTime() >= downUntil && begins(at, 0.006)) {
        downUntil = at.getTime() + Math.ceil(random() * 80) * hour;
        figures.mailDownFor += 1;
      }
      return at.getTime() < downUntil;
    },
  };
}
