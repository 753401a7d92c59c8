import { parentPort } from 'node:worker_threads';
import { MailTooLarge, readMail } from '../read-mail.ts';
import type { Answer, Task } from './messages.ts';

/*
 * One thread of the pool: reads mails, one after the other.
 */

/** The mail, and the buffers of its files to be handed over rather than copied. */
async function answer({ raw }: Task): Promise<{ answer: Answer; buffers: ArrayBuffer[] }> {
  try {
    const mail = await readMail(raw);
    return { answer: { ok: true, mail }, buffers: mail.files.flatMap(({ content: { buffer } }) => (buffer instanceof ArrayBuffer ? [buffer] : [])) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { answer: { ok: false, why: error instanceof MailTooLarge ? 'too_large' : 'unreadable', words: error instanceof MailTooLarge ? words : `Reading it failed: ${words}` }, buffers: [] };
  }
}

parentPort?.on('message', (task: Task) => void answer(task).then(({ answer: result, buffers }) => parentPort?.postMessage(result, buffers)));
