import { describe, expect, it } from 'vitest';
import { maskedFilesUrl, readFilesUrl } from './s3-settings.ts';

describe('FILES_URL', () => {
  it('names host, bucket, folder, region and key', () => {
    expect(readFilesUrl('s3://AKIA:se%2Fcr%2Bet@s3.eu-west-2.amazonaws.com/our-files/desk/one?region=eu-west-2')).toEqual({
      endpoint: 'https://s3.eu-west-2.amazonaws.com', bucket: 'our-files', prefix: 'desk/one/', region: 'eu-west-2', keyId: 'AKIA', secret: 'se/cr+et',
    });
  });

  it('may leave the key to settings of its own, which count before one in it', () => {
    const apart = { keyId: 'KEY', secret: 'a/b+c' };
    expect(readFilesUrl('s3://127.0.0.1:9000/files?insecure=true', apart)).toEqual({ endpoint: 'http://127.0.0.1:9000', bucket: 'files', prefix: '', region: 'us-east-1', ...apart });
    expect(readFilesUrl('s3://other:one@host/files', apart)).toMatchObject(apart);
  });

  it.each([
    ['another scheme', 'https://k:secret-of-ours@host/files'],
    ['no host', 's3:///files'],
    ['no bucket', 's3://k:secret-of-ours@host'],
    ['a bucket in capitals', 's3://k:secret-of-ours@host/Files'],
    ['a way out of its folder', 's3://k:secret-of-ours@host/files/%2e%2e'],
    ['a letter that has to be encoded in its folder', 's3://k:secret-of-ours@host/files/a%20b'],
    ['an option nobody knows', 's3://k:secret-of-ours@host/files?versioned=true'],
    ['insecure said otherwise', 's3://k:secret-of-ours@host/files?insecure=yes'],
    ['a key that is not written right', 's3://k:secret-of-ours%zz@host/files'],
  ])('with %s is refused in words that do not repeat the key', (_, url) => {
    const read = readFilesUrl(url);
    expect(read).toHaveProperty('problem');
    expect(JSON.stringify(read)).not.toContain('secret-of-ours');
  });

  it('without a key says where one can be put', () => {
    expect(readFilesUrl('s3://host/files')).toMatchObject({ problem: expect.stringContaining('FILES_KEY and FILES_SECRET') as string });
  });

  it('is shown without its key', () => {
    expect(maskedFilesUrl('s3://AKIA:secret@host:9000/files/desk?region=eu')).toBe('s3://…@host:9000/files/desk');
  });
});
