import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** PDFium, and its memory. */
export type Engine = Omit<WrappedPdfiumModule, 'pdfium'> & {
  readonly pdfium: { readonly HEAPU8: Uint8Array<ArrayBuffer>; readonly wasmExports: { malloc(size: number): number; free(at: number): void } };
};

let loading: Promise<Engine> | null = null;

/** The engine that renders. It is loaded once; after `forgetEngine` it is loaded anew. */
export function pdfium(): Promise<Engine> {
  loading ??= load();
  return loading;
}

/** After it broke off in the middle its memory is in no known state: the next use takes a fresh one. */
export function forgetEngine(): void {
  loading = null;
}

async function load(): Promise<Engine> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const given = { wasmBinary: new Uint8Array(wasm).buffer } as Parameters<typeof init>[0];
  // Its types do not tell of its memory, because they were made for a page in a browser.
  const engine = (await init(given)) as unknown as Engine;
  engine.PDFiumExt_Init();
  return engine;
}

/** Memory of the engine for as long as `work` takes. */
export function withMemory<T>(engine: Engine, bytes: number, work: (at: number) => T): T {
  const at = engine.pdfium.wasmExports.malloc(bytes);
  if (at === 0) throw new Error('PDFium has no memory left.');
  try {
    engine.pdfium.HEAPU8.fill(0, at, at + bytes);
    return work(at);
  } finally {
    engine.pdfium.wasmExports.free(at);
  }
}

/** Numbers that the engine writes: `count` of them, four bytes each as floats, or eight as doubles. */
export function numbersFrom(engine: Engine, count: number, size: 4 | 8, ask: (...at: number[]) => boolean): number[] | null {
  return withMemory(engine, count * size, (at) => {
    if (!ask(...Array.from({ length: count }, (_, index) => at + index * size))) return null;
    const view = new DataView(engine.pdfium.HEAPU8.buffer, at, count * size);
    return Array.from({ length: count }, (_, index) => (size === 4 ? view.getFloat32(index * 4, true) : view.getFloat64(index * 8, true)));
  });
}

/** UTF-16 text that the engine writes, `units` long at most. */
export const utf16From = (engine: Engine, units: number, ask: (at: number) => unknown): string =>
  withMemory(engine, (units + 1) * 2, (at) => {
    ask(at);
    const text = Buffer.from(engine.pdfium.HEAPU8.buffer, at, units * 2).toString('utf16le');
    const end = text.indexOf('\0');
    return end < 0 ? text : text.slice(0, end);
  });
