/** How an upload ended. `problem` is the subject's, where it was declined; `words` are the server's own, where it gave some. */
export type UploadResult = { ok: true; value: unknown } | { ok: false; status: number; problem: { code: string } | null; words: string | null };

/**
 * Sends a form with files and says how far it is, from 0 to 1. A plain fetch cannot report progress of what it sends.
 * A lost connection resolves with status 0: the caller keeps what was typed.
 */
export function upload(url: string, form: FormData, progress: (share: number) => void): Promise<UploadResult> {
  return new Promise((resolve) => {
    const call = new XMLHttpRequest();
    call.open('POST', url);
    call.responseType = 'text';
    call.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    call.addEventListener('load', () => {
      const body = parsed(call.responseText);
      if (call.status >= 200 && call.status < 300) resolve({ ok: true, value: body });
      else resolve({ ok: false, status: call.status, problem: problemIn(body), words: textAt(body, 'message') });
    });
    const lost = () => resolve({ ok: false, status: 0, problem: null, words: null });
    call.addEventListener('error', lost);
    call.addEventListener('timeout', lost);
    call.send(form);
  });
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? (value as Record<string, unknown>)[name] : undefined;

const problemIn = (body: unknown): { code: string } | null => {
  const problem = field(body, 'problem');
  const code = textAt(problem, 'code');
  return code === null ? null : { ...(problem as object), code };
};

const textAt = (value: unknown, name: string): string | null => {
  const found = field(value, name);
  return typeof found === 'string' ? found : null;
};

/** A text of an upload's answer: the id of the message that was made, for instance. */
export const textIn = (result: UploadResult, name: string): string | null => (result.ok ? textAt(result.value, name) : null);
