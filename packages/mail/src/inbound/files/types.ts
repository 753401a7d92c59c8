import { bytesToSniff, extensionOf, sniffType } from '@openvalve/documents';
import { typeForExtension } from './extensions.ts';
import type { RawFile } from './raw-file.ts';

const octetStream = 'application/octet-stream';

/** Declared types that say nothing. */
const generic = /^(?:application\/(?:octet-stream|octetstream|x-octet-stream|binary|x-binary|unknown|x-unknown|x-unknown-content-type|x-download|force-download|download|x-msdownload|save|data|file|attachment)|unknown\/unknown|[^/]*|\*\/\*|multipart\/.*|text\/plain)$/;

/** What the bytes can say that no label outweighs: text may be many things, and a container many kinds of file. */
const weak = new Set([octetStream, 'text/plain', 'text/csv', 'text/xml', 'application/x-cfb', 'application/zip', 'application/xml', 'message/rfc822']);

const mediaType = /^[a-z0-9][a-z0-9.+!#$&^_-]{0,100}\/[a-z0-9][a-z0-9.+!#$&^_-]{0,100}$/;

/** What a file is: by its bytes where they tell, else as declared, else by the ending of its name. */
export async function typeOfFile(file: RawFile): Promise<string> {
  const ending = extensionOf(file.name ?? '');
  const sniffed = await sniffedType(file);
  const named = typeForExtension(ending);
  const declared = mediaType.test(file.declaredType ?? '') ? (file.declaredType ?? octetStream).replace(/^application\/x-zip(?:-compressed)?$/, 'application/zip') : octetStream;
  if (!weak.has(sniffed)) return sameKind(declared, sniffed) ? declared : sniffed;
  if (!generic.test(declared)) {
    if (sniffed === 'text/csv' && ending === 'csv') return 'text/csv';
    return isKnown(declared) || named === null ? declared : named;
  }
  if (sniffed === octetStream) return declared === 'text/plain' && file.content.length === 0 ? declared : (named ?? declared);
  if (declared === 'text/plain' && sniffed !== 'text/csv') return sniffed === 'application/zip' || sniffed === 'application/x-cfb' ? sniffed : declared;
  return isOfKind(sniffed, named) ? (named ?? sniffed) : sniffed;
}

async function sniffedType(file: RawFile): Promise<string> {
  try {
    return (await sniffType(file.content.subarray(0, bytesToSniff), file.name ?? '')).contentType;
  } catch {
    return octetStream;
  }
}

/** Two names of one type. */
const sameKind = (declared: string, sniffed: string): boolean => declared === sniffed || (sniffed === 'application/rtf' && declared === 'text/rtf') || (sniffed.endsWith('xml') && declared.endsWith('xml')) || (sniffed.startsWith('audio/') && declared.startsWith('audio/')) || (sniffed.startsWith('video/') && declared.startsWith('video/'));

/** A weak finding that the name makes more of: text that is called `.ics`, a container that is called `.doc`. */
function isOfKind(sniffed: string, named: string | null): boolean {
  if (named === null) return false;
  if (sniffed === 'text/plain' || sniffed === 'text/csv') return named.startsWith('text/') || named === 'application/json' || named === 'application/pgp-signature' || named.startsWith('message/');
  return sniffed === 'application/x-cfb' ? /msword|ms-excel|ms-powerpoint|ms-outlook/.test(named) : false;
}

/** Not invented, as `document/pdf` is. */
const isKnown = (type: string): boolean => /^(?:application|audio|font|image|message|model|text|video|chemical|x-[a-z0-9-]+)\//.test(type);
