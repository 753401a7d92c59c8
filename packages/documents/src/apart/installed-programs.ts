import { hasConverter } from '../conversion/convert.ts';
import { languagesRead } from '../ocr/read-picture.ts';

/** Which programs of the system are there for documents: whether office files can be made into PDFs, and the languages that are read from pictures (`eng+cym`), null for none. */
export async function installedPrograms(): Promise<{ readonly office: boolean; readonly languages: string | null }> {
  const [office, languages] = await Promise.all([hasConverter(), languagesRead()]);
  return { office, languages };
}
