import { hiddenList } from '../hidden-list.ts';
import type { Examined } from '../examined.ts';
import { limits } from '../limits.ts';
import { openZip } from '../package/zip-package.ts';
import { examinedAs, pageOfText } from '../pages.ts';
import { suspectsIn } from '../suspects/suspects.ts';
import { htmlText } from './html-text.ts';
import { textOf } from './text-of.ts';

/** Text as it is, on one page. */
export function examineText(bytes: Uint8Array, warning: string | null): Examined {
  const text = textOf(bytes);
  const pages = [pageOfText(1, text)];
  const cut = text.length > limits.text ? ['It is longer than is kept. Only its beginning is shown.'] : [];
  return examinedAs('text', { pages, hidden: suspectsIn(pages), warnings: [...(warning === null ? [] : [warning]), ...cut] });
}

/** A web page as its words; it is never shown as a page. */
export function examineHtml(bytes: Uint8Array): Examined {
  const list = hiddenList();
  const { text, whole } = htmlText(textOf(bytes), list);
  const pages = [pageOfText(1, text)];
  const warnings = ['It is a web page. Only its words are shown.', ...(whole ? [] : ['It could not be read to its end.'])];
  return examinedAs('text', { pages, hidden: [...list.all(), ...suspectsIn(pages)], warnings });
}

/** A saved mail: what is in it is read where mail is read. */
export function examineMail(bytes: Uint8Array): Examined {
  const pages = [pageOfText(1, textOf(bytes))];
  return examinedAs('mail', { pages, hidden: suspectsIn(pages), warnings: ['It is a saved mail. Open it as mail to see its attachments.'] });
}

/** A package of files: their names. None of them is opened. */
export async function examineArchive(bytes: Uint8Array): Promise<Examined> {
  const zip = await openZip(bytes);
  if (!zip) return examinedAs('archive', { warnings: ['It is damaged: its list of files is missing. Perhaps it did not arrive whole.'] });
  const list = hiddenList();
  for (const name of zip.names) list.add('attached-file', { place: name, sample: `${zip.sizeOf(name).toLocaleString('en-GB')} bytes` });
  const pages = [pageOfText(1, zip.names.join('\n'))];
  const warnings = ['It is a package of files. None of them was looked into: unpack it and add each by itself.', ...(zip.encrypted ? ['Files in it want a password.'] : []), ...zip.warnings];
  return examinedAs('archive', { pages, hidden: [...list.all(), ...suspectsIn(pages)], encrypted: zip.encrypted, warnings });
}
