import type { PlacedWord } from '../examined.ts';
import { plainEnvironment, runTool } from './run-tool.ts';

const perPicture = 60_000;
const surest = 30;

let languages: Promise<string | null> | null = null;

/** The languages that can be read from pictures, `eng+cym` say; null where tesseract is not installed. */
export function languagesRead(): Promise<string | null> {
  languages ??= runTool('tesseract', ['--list-langs'], { milliseconds: 10_000 }).then((result) => {
    if (!result.ok) return null;
    const there = new Set(result.out.toString('utf8').split(/\s+/));
    return ['eng', 'cym'].filter((language) => there.has(language)).join('+') || null;
  });
  return languages;
}

/** Words in a picture (PNG), each with its place in pixels; null where nothing here can read it. */
export async function readPicture(png: Uint8Array, dotsPerInch: number): Promise<readonly PlacedWord[] | null> {
  const language = await languagesRead();
  if (language === null) return null;
  const args = ['stdin', 'stdout', '-l', language, '--dpi', String(Math.round(dotsPerInch)), '--psm', '3', 'tsv'];
  const result = await runTool('tesseract', args, { input: png, milliseconds: perPicture, env: { ...plainEnvironment, OMP_THREAD_LIMIT: '1' } });
  return result.ok ? wordsOfTable(result.out.toString('utf8')) : null;
}

/** The words of tesseract’s table. What it is not sure of is left out. */
export function wordsOfTable(table: string): PlacedWord[] {
  return table.split('\n').slice(1).flatMap((line) => {
    const [level, , , , , , x, y, width, height, sure, text = ''] = line.split('\t');
    if (level !== '5' || Number(sure) < surest || text.trim() === '') return [];
    return [{ text: text.trim(), x: Number(x), y: Number(y), width: Number(width), height: Number(height) }];
  });
}
