import { transferOf, type Transfer } from '../decoding/transfer.ts';
import { decodeWords } from '../headers/encoded-words.ts';
import { Headers } from '../headers/head-of.ts';
import { readParameters } from '../headers/parameters.ts';
import type { Budget } from '../limits.ts';
import { readHead, readMailHead } from './head.ts';

/** A part of a mail, or the mail itself, with what its head says of its body. */
export type Part = {
  readonly headers: Headers;
  /** In lower case; empty where none is given or it is none. */
  readonly type: string;
  readonly charset: string | null;
  readonly boundary: string | null;
  readonly parameters: ReadonlyMap<string, string>;
  /** `attachment`, `inline` or empty. */
  readonly disposition: string;
  /** What it is called, by whatever says so; null where it has no name. */
  readonly name: string | null;
  /** Its head gives it a name, as files have one. */
  readonly isNamed: boolean;
  readonly contentId: string | null;
  readonly location: string | null;
  readonly transfer: Transfer;
  readonly bodyAt: number;
  readonly end: number;
};

/** Reads the head of a part. */
export function readPart(bytes: Uint8Array, from: number, to: number, budget: Budget, of: 'mail' | 'part'): Part {
  const head = of === 'mail' ? readMailHead(bytes, from, to, budget) : readHead(bytes, from, to, budget, 'part');
  const headers = new Headers(head.fields);
  const { value: type, parameters } = contentType(headers);
  const disposition = readParameters(headers.first('content-disposition') ?? '');
  const location = headers.first('content-location');
  const given = givenName(disposition.parameters, parameters);
  return {
    headers,
    type: /^[^/\s]+\/[^/\s]+$/.test(type) ? type : '',
    charset: parameters.get('charset') ?? null,
    boundary: parameters.get('boundary') ?? null,
    parameters,
    disposition: disposition.value.startsWith('att') || (disposition.value === '' && disposition.parameters.has('filename')) ? 'attachment' : disposition.value,
    name: given ?? nameElsewhere(headers, location),
    isNamed: given !== null,
    contentId: contentIdOf(headers),
    location,
    transfer: transferOf(headers.first('content-transfer-encoding')),
    bodyAt: Math.min(head.bodyAt, to),
    end: to,
  };
}

/** Of several, the first that is a type; a multipart one only with its boundary. */
function contentType(headers: Headers): ReturnType<typeof readParameters> {
  const given = headers.all('content-type').map(readParameters);
  const usable = given.filter(({ value, parameters }) => value.includes('/') && (!value.startsWith('multipart/') || parameters.has('boundary')));
  return usable[0] ?? given[0] ?? readParameters('');
}

const givenName = (disposition: ReadonlyMap<string, string>, type: ReadonlyMap<string, string>): string | null =>
  [disposition.get('filename'), disposition.get('name'), type.get('name'), type.get('filename')].find((each) => each !== undefined && each.trim() !== '') ?? null;

function nameElsewhere(headers: Headers, location: string | null): string | null {
  const described = headers.readable('content-description');
  return withEnding(location) ?? (/^[^\n/\\]{1,150}\.[a-z0-9]{2,5}$/i.test(described) ? described : null);
}

/** The last part of an address that ends as a file does. */
const withEnding = (location: string | null): string | null => /(?:^|[/\\])([^/\\?#]{1,150}\.[a-z0-9]{2,5})$/i.exec(decodeWords(location ?? ''))?.[1] ?? null;

function contentIdOf(headers: Headers): string | null {
  const id = (headers.first('content-id') ?? '').trim().replace(/^<|>$/g, '').trim().slice(0, 500);
  return id === '' ? null : id;
}
