import { inLines } from '../measure.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measurePublicPages } from './public-pages.ts';
import { measureRendering } from './rendering.ts';
import { measureSearching } from './searching.ts';

const parts = {
  rendering: async () => ['Pages of a PDF, a second', ...inLines(await measureRendering())],
  search: async (url: string) => ['A search of 100,000 pages', ...(await measureSearching(url))],
  pages: async (url: string) => {
    const { measured, bytes } = await measurePublicPages(url);
    return ['Public pages, requests a second, 16 connections', ...inLines(measured), ...Object.entries(bytes).map(([name, size]) => `${name.padEnd(36)} ${size.toLocaleString('en-GB').padStart(12)} bytes, packed`)];
  },
  lighthouse: async (url: string) => ['Lighthouse, as on a phone, the median of five', ...(await measureLighthouse(url))],
};

/** The benches of documents: all of them, or the one that is named. Each says its lines as soon as it has them. */
export async function measureDocuments(databaseUrl: string, only: string | undefined, say: (line: string) => void): Promise<void> {
  if (only !== undefined && !(only in parts)) throw new Error(`There is no bench of documents called ${only}: there are ${Object.keys(parts).join(', ')}.`);
  for (const [name, part] of Object.entries(parts)) {
    if (only !== undefined && only !== name) continue;
    for (const line of await part(databaseUrl)) say(line);
  }
}
