/** Where files are kept when they are kept in a store that speaks S3. The key is in here: it is never logged, and errors name the host alone. */
export type S3Settings = {
  /** With its scheme, and without a slash at the end. */
  readonly endpoint: string;
  readonly bucket: string;
  /** Empty, or ending with a slash. */
  readonly prefix: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
};

/** Every address of ours that names a store, with the key taken out: what may be shown and logged. */
export const maskedFilesUrl = (url: string): string => url.replace(/^(s3:\/\/)[^@/]*@/, '$1…@').replace(/\?.*$/, '');

/**
 * Reads `s3://key:secret@host[:port]/bucket[/prefix]?region=…&insecure=true`. A key given apart counts before one in the address, where
 * each `/`, `+` and `@` has to be written as `%2F`, `%2B` and `%40`. Answers with words where it makes no sense; they hold no key.
 */
export function readFilesUrl(url: string, apart: { keyId?: string | undefined; secret?: string | undefined } = {}): S3Settings | { readonly problem: string } {
  const read = URL.canParse(url) ? new URL(url) : null;
  if (read?.protocol !== 's3:' || read.hostname === '') return { problem: 'must be s3://key:secret@host/bucket. A / + or @ in the key is written %2F, %2B or %40 there, or the key given as FILES_KEY and FILES_SECRET' };
  const [bucket = '', ...folders] = read.pathname.split('/').filter((part) => part !== '');
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) return { problem: 'must name a bucket after the host, in small letters, such as s3://host/our-files' };
  if (!folders.every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part))) return { problem: 'may have letters, figures, dots, dashes and underscores after the bucket, and nothing else' };
  const unknown = [...read.searchParams.keys()].find((name) => name !== 'region' && name !== 'insecure');
  if (unknown !== undefined) return { problem: 'may end with ?region=… and &insecure=true, and nothing else' };
  const insecure = read.searchParams.get('insecure');
  if (insecure !== null && insecure !== 'true') return { problem: 'may say insecure=true, for a store on this machine without TLS, or leave it out' };
  const [keyId, secret] = [apart.keyId ?? decoded(read.username), apart.secret ?? decoded(read.password)];
  if (!keyId || !secret) return { problem: 'needs a key: put key:secret@ before the host, or set FILES_KEY and FILES_SECRET' };
  return {
    endpoint: `${insecure === 'true' ? 'http' : 'https'}://${read.host}`,
    bucket,
    prefix: folders.map((part) => `${part}/`).join(''),
    region: read.searchParams.get('region') ?? 'us-east-1',
    keyId,
    secret,
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
