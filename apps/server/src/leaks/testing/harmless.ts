import type { Answer } from './walking.ts';

/** Addresses whose bytes come from a file or a mail. */
const ofOthers = /^\/(?:api\/(?:files|copies|mail|messages)\/|api\/requests\/[^/]+\/ico-pack|documents\/[^/]+\/(?:file|text|pages\/[^/]+\/picture)$)/;

/**
 * Why a browser could do more with an answer than look at it or save it; null where it cannot. What comes from a file or a mail is a
 * download, a picture that we drew, or plain words; and a mail’s page is shut in a sandbox that runs nothing.
 */
export function whyNotHarmless({ asked: { url }, response: { headers, statusCode } }: Answer): string | null {
  if (headers['x-content-type-options'] !== 'nosniff') return `${url} can be taken for another type`;
  if (statusCode >= 400 || !ofOthers.test((url.split('?')[0] ?? '').replace(/\/$/, ''))) return null;
  const policy = String(headers['content-security-policy']);
  if (!policy.startsWith("default-src 'none'") || !/(^|; ?)sandbox/.test(policy) || /allow-(scripts|same-origin|forms|downloads|top)/.test(policy)) return `${url} may run something: ${policy}`;
  // What is already known has no bytes.
  if (statusCode === 304) return null;
  const type = String(headers['content-type']);
  if (String(headers['content-disposition']).startsWith('attachment')) return null;
  if (type === 'text/html; charset=utf-8') return /\/html\/?$/.test(url) && !/script-src|unsafe-eval/.test(policy) ? null : `${url} is a page`;
  return /^image\/(webp|png|jpeg)$|^text\/plain; charset=utf-8$/.test(type) ? null : `${url} is shown as ${type}`;
}
