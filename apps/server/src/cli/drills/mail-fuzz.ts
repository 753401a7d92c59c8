import { fuzzMails } from '@openvalve/mail/drill';

/** How many mails are broken between two lines of progress. */
const slice = 10_000;

/** Breaks so many mails at random and reads each: none may be read with an error, slowly, or differently with other line ends. The seed is the number of the first. */
export async function drillMailFuzz({ seed, mails }: { readonly seed: number; readonly mails: number }): Promise<{ lines: readonly string[]; code: number }> {
  const lines: string[] = [];
  let slowest = 0;
  let wrong = 0;
  for (let from = seed; from < seed + mails; from += slice) {
    const found = await fuzzMails(from, Math.min(slice, seed + mails - from));
    slowest = Math.max(slowest, found.slowest);
    wrong += found.broken.length;
    lines.push(...found.broken.slice(0, 20).map(({ number, why }) => `mail ${number}: ${why}`));
    console.log(`${from + found.mails - seed} of ${mails} read; ${wrong} wrongly; 95 of 100 within ${found.percentile95.toFixed(1)} ms`);
  }
  return { lines: [...lines, `${mails} broken mails from number ${seed}: ${wrong} read wrongly, the slowest in ${Math.round(slowest)} ms.`], code: wrong > 0 ? 1 : 0 };
}
