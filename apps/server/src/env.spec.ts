import { describe, expect, it } from 'vitest';
import { EnvRefused, readEnv } from './env.ts';

const given = (more: Record<string, string> = {}) => readEnv(() => 'made once and kept in the data folder', { DATABASE_URL: 'postgres://localhost/openvalve', ...more });

const refusal = (more: Record<string, string>): readonly string[] => {
  try {
    given(more);
  } catch (error) {
    if (error instanceof EnvRefused) return error.problems;
    throw error;
  }
  return [];
};

describe('the settings', () => {
  it('are safe when none is given: this machine only, nothing sent to a council, a secret of its own', () => {
    expect(given()).toMatchObject({ host: '127.0.0.1', port: 3000, baseUrl: 'http://localhost:3000', role: 'all', councilMail: 'catch', secret: 'made once and kept in the data folder', trustProxy: false });
  });

  it('take an empty variable for one that is not there', () => {
    expect(given({ SMTP_URL: '', MAIL_DOMAIN: '', PORT: '' })).toMatchObject({ smtpUrl: null, mailDomain: null, port: 3000 });
  });

  it('name every one that is wrong at once', () => {
    expect(refusal({ PORT: 'three thousand', SMTP_URL: 'mail.example.org', SECRET: 'short', DATABASE_URL: '' })).toHaveLength(4);
  });

  it('refuse a day of one’s own choosing in production, where the clock must be the real one', () => {
    expect(given({ NOW: '2026-04-09' }).developmentDay).toBe('2026-04-09');
    expect(refusal({ NOW: '2026-04-09', NODE_ENV: 'production' })).toEqual([expect.stringContaining('the clock must be the real one')]);
    expect(refusal({ NOW: '2026-02-30' })).toEqual([expect.stringContaining('2026-04-09')]);
  });
});

describe('the demonstration’s settings', () => {
  it('stand on a fixed Monday unless another day is chosen, and let no mail leave', () => {
    expect(given({ DEMO: 'true', SMTP_URL: 'smtp://mail.example.org' })).toMatchObject({ demo: true, developmentDay: '2026-12-14', smtpUrl: null, councilMail: 'catch', role: 'all' });
    expect(given({ DEMO: 'true', NOW: '2026-12-22' }).developmentDay).toBe('2026-12-22');
    expect(given().demo).toBe(false);
  });

  it('are refused in production, before its day, and where letters would go to councils', () => {
    expect(refusal({ DEMO: 'true', NODE_ENV: 'production' })).toEqual([expect.stringContaining('DEMO is for development')]);
    expect(refusal({ DEMO: 'true', NOW: '2026-12-13' })).toEqual([expect.stringContaining('Monday 14 December 2026')]);
    expect(refusal({ DEMO: 'true', COUNCIL_MAIL: 'live' })).toContainEqual(expect.stringContaining('never sends to councils'));
  });
});

describe('the key that signs mail', () => {
  it('and its name in the DNS belong together, and to a domain', () => {
    expect(given({ MAIL_DOMAIN: 'requests.example.org', DKIM_SELECTOR: 'letters', DKIM_PRIVATE_KEY_FILE: '/keys/letters.pem' }).dkim).toEqual({ selector: 'letters', keyFile: '/keys/letters.pem' });
    expect(given().dkim).toBeNull();
    expect(refusal({ MAIL_DOMAIN: 'requests.example.org', DKIM_SELECTOR: 'letters' })).toEqual([expect.stringContaining('belong together')]);
    expect(refusal({ DKIM_SELECTOR: 'letters', DKIM_PRIVATE_KEY_FILE: '/keys/letters.pem' })).toEqual([expect.stringContaining('needs MAIL_DOMAIN')]);
  });
});

describe('letting letters go to councils', () => {
  it.each([
    ['without a domain for requests', {}, 'MAIL_DOMAIN'],
    ['without a mail server', { MAIL_DOMAIN: 'requests.example.org' }, 'SMTP_URL'],
    ['without saying who answers for it', { MAIL_DOMAIN: 'requests.example.org', SMTP_URL: 'smtp://localhost:25' }, 'OPERATOR_NAME and OPERATOR_CONTACT'],
    ['without a way to reach whoever answers for it', { MAIL_DOMAIN: 'requests.example.org', SMTP_URL: 'smtp://localhost:25', OPERATOR_NAME: 'Example Parents' }, 'needs OPERATOR_CONTACT'],
    [
      'without a key that signs it',
      { MAIL_DOMAIN: 'requests.example.org', SMTP_URL: 'smtp://localhost:25', OPERATOR_NAME: 'Example Parents', OPERATOR_CONTACT: 'desk@example.org' },
      'DKIM_SELECTOR and DKIM_PRIVATE_KEY_FILE',
    ],
  ])('is refused at start %s, with what to do', (_, more, words) => {
    expect(refusal({ COUNCIL_MAIL: 'live', ...more })).toEqual([expect.stringContaining(words)]);
    expect(refusal({ COUNCIL_MAIL: 'live', ...more })[0]).toContain('COUNCIL_MAIL out');
  });
});

describe('where files are kept', () => {
  it('is a folder of this machine, and nothing scans them, unless told', () => {
    expect(given()).toMatchObject({ filesStore: null, clamdUrl: null });
  });

  it('can be a store elsewhere, with its key in the address or apart', () => {
    const elsewhere = { endpoint: 'https://store.example', bucket: 'our-files', prefix: '', region: 'us-east-1', keyId: 'KEY', secret: 'a/b' };
    expect(given({ FILES_URL: 's3://KEY:a%2Fb@store.example/our-files' }).filesStore).toEqual(elsewhere);
    expect(given({ FILES_URL: 's3://store.example/our-files', FILES_KEY: 'KEY', FILES_SECRET: 'a/b' }).filesStore).toEqual(elsewhere);
  });

  it('is refused in words that do not repeat its key', () => {
    const problems = [...refusal({ FILES_URL: 'https://KEY:the-secret@store.example/our-files' }), ...refusal({ FILES_KEY: 'KEY', FILES_SECRET: 'the-secret' }), ...refusal({ FILES_URL: 's3://store.example/our-files', FILES_SECRET: 'the-secret' })];
    expect(problems).toEqual([expect.stringContaining('FILES_URL must be s3://'), expect.stringContaining('FILES_KEY needs FILES_URL'), expect.stringContaining('belong together'), expect.stringContaining('needs a key')]);
    expect(problems.join(' ')).not.toContain('the-secret');
  });

  it('names a scanner by a port or a socket', () => {
    expect(given({ CLAMD_URL: 'unix:/run/clamav/clamd.ctl' }).clamdUrl).toBe('unix:/run/clamav/clamd.ctl');
    expect(refusal({ CLAMD_URL: 'clamav' })).toEqual([expect.stringContaining('tcp://host:port')]);
  });
});
