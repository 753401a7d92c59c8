import { useEffect, useState } from 'react';

/*
 * What somebody typed outlives a lost network, a reload and a sign-in: it is kept in this tab until the server has it.
 * Only in this tab: letters are not left behind on a shared computer.
 */
const nameOf = (key: string): string => `openvalve:${key}`;

/** The words kept under a key, or null. */
export function keptWords<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(nameOf(key));
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** Keeps words in this tab. A full or forbidden store loses nothing that is on the page. */
export function keepWords(key: string, words: unknown): void {
  try {
    sessionStorage.setItem(nameOf(key), JSON.stringify(words));
  } catch {
    // The page still holds them.
  }
}

/** Forgets words the server now has. */
export function forgetWords(key: string): void {
  try {
    sessionStorage.removeItem(nameOf(key));
  } catch {
    // Nothing was kept.
  }
}

/** State that is kept in this tab as it is typed, and is there again after a reload. `forget` when the server has it. */
export function useKeptState<T>(key: string, first: T): [T, (next: T) => void, () => void] {
  const [held, setHeld] = useState<T>(() => keptWords<T>(key) ?? first);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (changed) keepWords(key, held);
  }, [key, held, changed]);
  return [
    held,
    (next) => {
      setChanged(true);
      setHeld(next);
    },
    () => {
      setChanged(false);
      forgetWords(key);
    },
  ];
}
