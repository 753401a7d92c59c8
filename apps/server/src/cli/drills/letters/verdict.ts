import type { ServerLine } from './bad-mail-server.ts';
import type { Letter } from './press-send.ts';

/** How a letter stands in the desk at the end. `hashes`: of the mails that were handed over, as they are kept. */
export type Standing = { readonly stage: string; readonly uncertain: boolean; readonly hashes: readonly string[] };

/** What became of the letters. All four lists of lines have to be empty. */
export type LettersVerdict = {
  readonly sent: number;
  /** Shown as uncertain: of these, how many the server had. */
  readonly uncertain: number;
  readonly uncertainAndThere: number;
  /** Councils with more than one letter. */
  readonly doubled: readonly string[];
  /** Said to be sent, and the server never had them. */
  readonly missing: readonly string[];
  /** Neither sent nor shown as uncertain. */
  readonly left: readonly string[];
  /** The server had other bytes than are kept. */
  readonly otherBytes: readonly string[];
};

/** Compares what the desk says of each letter with what the mail server took. */
export function judgeLetters(letters: readonly Letter[], standings: ReadonlyMap<string, Standing>, lines: readonly ServerLine[]): LettersVerdict {
  const took = byCouncil(lines);
  const each = letters.map(({ requestId, to }) => {
    const { stage = 'nowhere', uncertain = false, hashes = [] } = standings.get(requestId) ?? {};
    return { to, stage, uncertain, hashes, copies: took.get(to.toLowerCase()) ?? [] };
  });
  const sent = each.filter(({ stage }) => stage === 'awaiting_response');
  const uncertain = each.filter((letter) => letter.stage === 'sending' && letter.uncertain);
  return {
    sent: sent.length,
    uncertain: uncertain.length,
    uncertainAndThere: uncertain.filter(({ copies }) => copies.length > 0).length,
    doubled: each.filter(({ copies }) => copies.length > 1).map(({ to, copies }) => `${to} has ${copies.length} letters`),
    missing: sent.filter(({ copies }) => copies.length === 0).map(({ to }) => `${to} has none, and it is said to be sent`),
    left: each.filter((letter) => !sent.includes(letter) && !uncertain.includes(letter)).map(({ to, stage, copies }) => `${to} stands at ${stage}; the server has ${copies.length}`),
    otherBytes: each.filter(({ copies, hashes }) => copies.some(({ sha256 = '' }) => !hashes.includes(sha256))).map(({ to }) => `${to} has other bytes than are kept`),
  };
}

/** Whether each council has exactly one letter or is shown as uncertain, none silently missing, each as it is kept. */
export const isFine = ({ doubled, missing, left, otherBytes }: LettersVerdict): boolean => [doubled, missing, left, otherBytes].every((lines) => lines.length === 0);

function byCouncil(lines: readonly ServerLine[]): ReadonlyMap<string, readonly ServerLine[]> {
  const took = new Map<string, ServerLine[]>();
  for (const line of lines) if (line.did === 'took') took.set(line.to.toLowerCase(), [...(took.get(line.to.toLowerCase()) ?? []), line]);
  return took;
}
