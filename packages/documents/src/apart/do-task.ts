import { readFile, stat } from 'node:fs/promises';
import { makeSafeCopy } from '../copy/make-safe-copy.ts';
import { shownPages } from '../copy/shown-pages.ts';
import { renderNext } from '../copy/render-shown.ts';
import { closeKept } from '../pdf/kept-pdf.ts';
import type { Done, Task } from './messages.ts';

/** Files larger than this are kept, and not opened. */
export const mostBytes = 200_000_000;

/** Does one thing to one file. It does not throw for what the file is. */
export async function doTask(task: Task): Promise<Done> {
  try {
    const { size, ino, mtimeMs } = await stat(task.file.path);
    const { path, name, contentType } = task.file;
    if (size > mostBytes) return { ok: false, why: 'too_large', words: 'It is larger than 200 MB: too large to be opened.' };
    const read = async () => ({ bytes: new Uint8Array(await readFile(path)), name, contentType });
    if (task.do === 'page') return await renderNext({ key: JSON.stringify([path, name, contentType, size, ino, mtimeMs]), read }, task.page, task.width);
    closeKept();
    const file = await read();
    switch (task.do) {
      case 'examine':
        return { ok: true, examined: await shownPages(file) };
      case 'copy':
        return await makeSafeCopy(file, task.marks, task.words);
    }
  } catch (error) {
    return { ok: false, why: 'unreadable', words: `It could not be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}
