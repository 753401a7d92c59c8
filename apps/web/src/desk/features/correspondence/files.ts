import { fileSize } from '../../../lib/words.ts';

/** The most one file may hold, and the most files one message may bring: what the server takes. In bytes. */
export const mostBytes = 50 * 1024 * 1024;
export const mostFiles = 20;

/** What is wrong with the files chosen, before anything is sent: named, with what to do. Null when all can go. */
export function filesTrouble(files: readonly { name: string; size: number }[]): string | null {
  const big = files.find(({ size }) => size > mostBytes);
  if (big) return `“${big.name}” is ${fileSize(big.size)}. One file can be 50 MB at most: leave it out, or ask the council for it in parts.`;
  const empty = files.find(({ size }) => size === 0);
  if (empty) return `“${empty.name}” is empty. Look at it on your own machine, then choose it again.`;
  return files.length > mostFiles ? `One message takes ${mostFiles} files. Send the rest as another message.` : null;
}
