import { EngineBroke, openPdf, orForget, type OpenedPdf, type OpenPdf } from './open-pdf.ts';

/** How long a PDF stays open after its last page was drawn, and how large it may be. */
const milliseconds = 5_000;
const mostBytes = 40_000_000;

let kept: { readonly key: string; readonly opened: OpenedPdf; readonly timer: NodeJS.Timeout } | null = null;

/** Whether the file of this name is open. */
export const isKept = (key: string): boolean => kept?.key === key;

/**
 * Opens a PDF for as long as `work` takes and a few seconds more: who draws a page draws the next one soon. One file at a time, by a name
 * that tells its bytes; `bytes` is asked only where it is not open.
 */
export async function withKeptPdf<T>(key: string, bytes: () => Promise<Uint8Array>, work: (pdf: OpenPdf) => T): Promise<T> {
  const taken = kept?.key === key ? kept : null;
  if (taken) clearTimeout(taken.timer);
  else closeKept();
  // Out of reach while it is worked on: nobody else closes it.
  kept = null;
  const given = taken ? null : await bytes();
  const opened = taken?.opened ?? (await openPdf(given ?? new Uint8Array()));
  let keep = taken !== null || (given?.byteLength ?? 0) <= mostBytes;
  let broken = false;
  try {
    return await orForget(() => work(opened.pdf));
  } catch (error) {
    keep = false;
    broken = error instanceof EngineBroke;
    throw error;
  } finally {
    if (keep && kept === null) kept = { key, opened, timer: setTimeout(closeKept, milliseconds).unref() };
    else if (!broken) opened.close();
  }
}

/** Closes what is open: before anything else is done to a file. */
export function closeKept(): void {
  if (kept === null) return;
  const { opened, timer } = kept;
  kept = null;
  clearTimeout(timer);
  opened.close();
}
