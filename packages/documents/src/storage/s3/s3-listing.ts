import { StoreUnreachable } from '../file-store.ts';
import { textOf, type S3Client } from './s3-client.ts';

/** An object of a store: its key after the folder that was listed, and when it was last written. */
export type ListedObject = { readonly name: string; readonly writtenAt: Date };

/** Every object under a folder (`files/`), page by page as the store gives them. */
export async function* listObjects(ask: S3Client, { prefix, folder, pageSize }: { prefix: string; folder: string; pageSize?: number | undefined }): AsyncGenerator<ListedObject> {
  let from: string | undefined;
  do {
    const answer = await ask({ method: 'GET', key: '', query: { 'list-type': '2', prefix: `${prefix}${folder}`, ...(from === undefined ? {} : { 'continuation-token': from }), ...(pageSize === undefined ? {} : { 'max-keys': String(pageSize) }) } });
    const page = await textOf(answer);
    // A bucket that is not there, or something else that answers: never an empty store, or what it holds would be taken for gone.
    if (answer.statusCode !== 200 || !page.includes('<ListBucketResult')) throw new StoreUnreachable('The store for files does not have the bucket that FILES_URL names. Make it, or correct FILES_URL.');
    for (const [, entry = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const [key, written] = [part(entry, 'Key'), part(entry, 'LastModified')];
      if (key?.startsWith(`${prefix}${folder}`) === true && written !== null) yield { name: key.slice(prefix.length + folder.length), writtenAt: new Date(written) };
    }
    from = part(page, 'IsTruncated') === 'true' ? (part(page, 'NextContinuationToken') ?? undefined) : undefined;
  } while (from !== undefined);
}

/** Names of ours are letters, figures, dots, dashes, underscores and slashes: nothing in them is written another way in XML but a token may be. */
function part(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return found === undefined ? null : found.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
