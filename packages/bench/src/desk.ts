import { setTimeout as pause } from 'node:timers/promises';
import type { Measured } from './measure.ts';
import { withProgram, type RunningProgram } from './running-program.ts';
import { aFullBoard, type FullBoard } from './testing/a-full-board.ts';

/** What of the desk is measured: where it is asked for, once everything is there. */
const pages = {
  /** A board on which every one of 153 councils has a request. */
  board: { name: 'the board, 153 councils', path: ({ campaignId }: FullBoard) => call('campaigns.board', { campaignId }) },
  /** The page of one request, with forty entries in its case file and twenty messages. */
  case: { name: 'the page of a request', path: ({ requestId }: FullBoard) => call('requests.show', { requestId }) },
};

export type DeskPage = keyof typeof pages;

const call = (procedure: string, input: unknown): string => `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;

/**
 * A call of the desk as a signed-in coordinator makes it, against a bare Fastify route that returns the same bytes. Needs an
 * empty database at `databaseUrl`.
 */
export const measureDesk = (page: DeskPage, databaseUrl: string): Promise<{ measured: Measured[]; bytes: number }> =>
  withProgram(databaseUrl, async (program) => {
    const cookie = await joinFirst(program);
    const there = await aFullBoard(databaseUrl);
    return program.againstBareRoute(pages[page].name, pages[page].path(there), { cookie });
  });

/** Joins by the link the program shows; gives the session's cookie. */
async function joinFirst({ address, said }: RunningProgram): Promise<string> {
  for (let tries = 0; !said().includes('/invitation?token=') && tries < 400; tries += 1) await pause(25);
  const joined = await fetch(`${address}/invitation`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address },
    body: new URLSearchParams({ token: /token=([\w.~-]+)/.exec(said())?.[1] ?? '', realName: 'Ada Example', email: 'ada@bench.invalid', consentToFollowUps: 'yes' }),
  });
  if (joined.status !== 303) throw new Error(`The first person could not join: ${joined.status}`);
  return joined.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]).join('; ');
}
