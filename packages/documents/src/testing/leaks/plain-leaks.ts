import { secret, type Leak } from './leak.ts';

const said = new RegExp(secret);
const html = (body: string) => (): Buffer => Buffer.from(`<!DOCTYPE html><html><body><p>Shown</p>${body}</body></html>`);
const rtf = (body: string) => (): Buffer => Buffer.from(`{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}Shown\\par ${body}}`);

/** What web pages and texts in RTF can hide. */
export const plainLeaks: readonly (Leak & { readonly name: string })[] = [
  { what: 'a hidden element', name: 'a.html', file: html(`<div style="display: none"><b>${secret}</b><br></div>`), kind: 'hidden-text', sample: said },
  { what: 'a remark in its code', name: 'a.html', file: html(`<!-- ${secret} -->`), kind: 'comment', sample: said },
  { what: 'a script', name: 'a.html', file: html(`<script>alert('${secret}')</script>`), kind: 'script', sample: said },
  { what: 'a script in an attribute', name: 'a.html', file: html('<img src=x onerror="alert(1)">'), kind: 'script', place: /img onerror/ },
  { what: 'a hidden field', name: 'a.html', file: html(`<input type="hidden" name="case" value="${secret}">`), kind: 'form-data', place: /case/, sample: said },
  { what: 'words hidden in RTF', name: 'a.rtf', file: rtf(`{\\v ${secret}}`), kind: 'hidden-text', sample: said },
  { what: 'words taken out of RTF', name: 'a.rtf', file: rtf(`{\\deleted ${secret}}`), kind: 'tracked-change', sample: said },
  { what: 'a remark in RTF', name: 'a.rtf', file: rtf(`{\\*\\atnauthor Jo}{\\*\\annotation ${secret}}`), kind: 'comment', sample: said },
  { what: 'who wrote the RTF', name: 'a.rtf', file: rtf(`{\\info{\\author ${secret}}}`), kind: 'document-properties', place: /^author$/, sample: said },
  { what: 'an object in RTF', name: 'a.rtf', file: rtf('{\\object\\objemb{\\*\\objdata 0105}}'), kind: 'embedded-object' },
];
