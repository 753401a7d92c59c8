import { resolve } from 'node:path';
import { clamdUrlShape, type S3Settings } from '@openvalve/documents';
import { on, type IsoDate } from '@openvalve/domain';
import { z } from 'zod';
import { demonstrationDay, demonstrationProblems, inDemonstration } from './demo/demonstration-day.ts';
import { dkimOf, filesStoreOf } from './env-pairs.ts';

/** Thrown at start when the environment does not make sense. Says each thing that is wrong and what to do about it. */
export class EnvRefused extends Error {
  override readonly name = 'EnvRefused';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`These settings stop Open Valve from starting:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** An empty variable is an unset one: that is how `.env` files leave things out. */
const unset = (value: unknown) => (value === '' ? undefined : value);
const text = z.preprocess(unset, z.string().optional());
const flag = z.preprocess(unset, z.enum(['true', 'false', '1', '0']).optional()).transform((value) => value === 'true' || value === '1');
const domain = z.preprocess(unset, z.string().regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'must be a domain in lower case, such as mail.example.org').optional());
const address = z.preprocess(unset, z.email('must be a mail address').optional());

const Variables = z.object({
  NODE_ENV: z.preprocess(unset, z.enum(['development', 'production', 'test']).default('development')),
  PORT: z.preprocess(unset, z.coerce.number().int().min(0).max(65535).default(3000)),
  HOST: z.preprocess(unset, z.string().default('127.0.0.1')),
  BASE_URL: z.preprocess(unset, z.url({ protocol: /^https?$/, error: 'must be the address people use, such as https://desk.example.org' }).optional()),
  DATABASE_URL: z.preprocess(unset, z.string('is not set: npm start sets it to the embedded database; otherwise give postgres://…').regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')),
  DATA_DIR: z.preprocess(unset, z.string().default('.data')),
  FILES_URL: text,
  FILES_KEY: text,
  FILES_SECRET: text,
  CLAMD_URL: z.preprocess(unset, z.string().regex(clamdUrlShape, 'must be tcp://host:port or unix:/path of clamd’s socket').optional()),
  ROLE: z.preprocess(unset, z.enum(['all', 'web', 'worker']).default('all')),
  SECRET: z.preprocess(unset, z.string().min(32, 'must be at least 32 characters; leave it out to have one made in DATA_DIR/secret').optional()),
  SMTP_URL: z.preprocess(unset, z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://').optional()),
  IMAP_URL: z.preprocess(unset, z.string().regex(/^imaps?:\/\/[^@/]+@[^/]+/, 'must begin with imap:// or imaps:// and name a user, such as imaps://user:password@host').optional()),
  SMTP_RECEIVE_PORT: z.preprocess(unset, z.coerce.number().int().min(0).max(65535).optional()),
  SMTP_RECEIVE_HOST: z.preprocess(unset, z.string().default('127.0.0.1')),
  SMTP_RECEIVE_CERT_FILE: text,
  SMTP_RECEIVE_KEY_FILE: text,
  MAIL_DOMAIN: domain,
  MAIL_FROM: address,
  COUNCIL_MAIL: z.preprocess(unset, z.enum(['catch', 'live']).default('catch')),
  DKIM_SELECTOR: z.preprocess(unset, z.string().regex(/^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/i, 'must be the name your DKIM record stands under, such as letters').optional()),
  DKIM_PRIVATE_KEY_FILE: text,
  LETTERS_A_MINUTE: z.preprocess(unset, z.coerce.number().min(0).max(600).default(6)),
  OPERATOR_NAME: text,
  OPERATOR_CONTACT: text,
  TRUST_PROXY: flag,
  METRICS_TOKEN: z.preprocess(unset, z.string().min(16, 'must be at least 16 characters; leave it out to answer this machine only').optional()),
  WORKER_PORT: z.preprocess(unset, z.coerce.number().int().min(0).max(65535).optional()),
  LOG_LEVEL: z.preprocess(unset, z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
  NOW: z.preprocess(unset, z.string().optional()),
  DEMO: flag,
  OPENVALVE_PARENT_PID: z.preprocess(unset, z.coerce.number().int().positive().optional()),
});

/** How this installation is set up, after every default. The secret is not here: it may have to be made first (`secretOf`). */
export type Env = {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Where people reach it, without a slash at the end. */
  readonly baseUrl: string;
  readonly databaseUrl: string;
  /** An absolute path. */
  readonly dataDir: string;
  /** The bucket elsewhere that files are kept in; null for a folder under `dataDir`. */
  readonly filesStore: S3Settings | null;
  /** The scanner every file that comes is shown to; null for none. */
  readonly clamdUrl: string | null;
  readonly role: 'all' | 'web' | 'worker';
  /** Signs links and names request addresses. */
  readonly secret: string;
  readonly smtpUrl: string | null;
  readonly mailDomain: string | null;
  /** The mailbox that mail to requests lies in; null where none is read. */
  readonly imapUrl: string | null;
  /** Where mail from other servers is taken; null where it is not. */
  readonly smtpReceivePort: number | null;
  readonly smtpReceiveHost: string;
  readonly smtpReceiveTls: { readonly certFile: string; readonly keyFile: string } | null;
  /** The address sign-in and invitation mail comes from. */
  readonly mailFrom: string;
  readonly councilMail: 'catch' | 'live';
  /** Where the public half of the key stands in the DNS, and the private half’s file; null where mail is not signed. */
  readonly dkim: { readonly selector: string; readonly keyFile: string } | null;
  /** How many letters may go to one council’s mail host in a minute; nought for as many as there are. */
  readonly lettersAMinute: number;
  /** Who answers for this installation and its data, and how to reach them: needed before anybody is invited. */
  readonly operatorName: string | null;
  readonly operatorContact: string | null;
  readonly trustProxy: boolean;
  /** What a monitoring system elsewhere shows to read `/metrics`; without one only this machine may. */
  readonly metricsToken: string | null;
  /** Where a process with ROLE=worker answers for its health; null for nowhere. */
  readonly workerPort: number | null;
  readonly logLevel: string;
  /** Development only: the day the server believes it is. */
  readonly developmentDay: IsoDate | null;
  /** The demonstration: an invented team’s work in a database of its own. No mail leaves. */
  readonly demo: boolean;
  readonly parentPid: number | null;
};

/** Makes the secret when none is given. Kept apart so that reading settings touches no disk. */
export type SecretSource = (dataDir: string) => string;

/** Which of the settings that say who answers for this installation are missing. None of them: invitations and live mail may go. */
export const operatorMissing = ({ operatorName, operatorContact }: Pick<Env, 'operatorName' | 'operatorContact'>): readonly ('OPERATOR_NAME' | 'OPERATOR_CONTACT')[] => [
  ...(operatorName === null ? (['OPERATOR_NAME'] as const) : []),
  ...(operatorContact === null ? (['OPERATOR_CONTACT'] as const) : []),
];

/** Why letters cannot go to councils with these settings, and what to do; null when nothing is in the way. What the mail doctor found is looked at once the database answers. */
export function liveRefused(env: Pick<Env, 'smtpUrl' | 'mailDomain' | 'operatorName' | 'operatorContact' | 'dkim'>): string | null {
  if (env.mailDomain === null) return 'COUNCIL_MAIL=live needs MAIL_DOMAIN, a domain used for nothing but requests. Set it, or leave COUNCIL_MAIL out.';
  if (env.smtpUrl === null) return 'COUNCIL_MAIL=live needs SMTP_URL, the mail server letters go through. Set it, or leave COUNCIL_MAIL out.';
  const missing = operatorMissing(env);
  if (missing.length > 0) {
    return `COUNCIL_MAIL=live needs ${missing.join(' and ')}: councils, volunteers and readers must be able to see who answers for this and how to reach them. Set ${missing.length === 1 ? 'it' : 'both'}, or leave COUNCIL_MAIL out.`;
  }
  if (env.dkim === null) {
    return 'COUNCIL_MAIL=live needs DKIM_SELECTOR and DKIM_PRIVATE_KEY_FILE: unsigned letters land in councils’ spam. Set both, or leave COUNCIL_MAIL out. The operator’s guide says how to make the key.';
  }
  return null;
}

/** Reads the settings, or throws `EnvRefused` with every problem at once. */
export function readEnv(secretSource: SecretSource, source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const parsed = Variables.safeParse(source);
  if (!parsed.success) throw new EnvRefused(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  const read = parsed.data;
  const production = read.NODE_ENV === 'production';
  const problems: string[] = [];

  const day = read.NOW === undefined ? null : dayOf(read.NOW);
  if (day === 'unreadable') problems.push('NOW must be a day such as 2026-04-09.');
  if (day !== null && production) problems.push('NOW is for development: with NODE_ENV=production the clock must be the real one. Remove NOW.');
  const settings = { smtpUrl: read.SMTP_URL ?? null, mailDomain: read.MAIL_DOMAIN ?? null, operatorName: read.OPERATOR_NAME ?? null, operatorContact: read.OPERATOR_CONTACT ?? null, dkim: dkimOf(read, problems) };
  const refused = read.COUNCIL_MAIL === 'live' ? liveRefused(settings) : null;
  if (refused !== null) problems.push(refused);
  if ((read.SMTP_RECEIVE_CERT_FILE === undefined) !== (read.SMTP_RECEIVE_KEY_FILE === undefined)) problems.push('SMTP_RECEIVE_CERT_FILE and SMTP_RECEIVE_KEY_FILE belong together: set both, or neither.');
  if (settings.mailDomain === null && (read.IMAP_URL !== undefined || read.SMTP_RECEIVE_PORT !== undefined)) problems.push('IMAP_URL and SMTP_RECEIVE_PORT need MAIL_DOMAIN: without it no mail is ours. Set it, or leave them out.');
  if (read.DEMO) problems.push(...demonstrationProblems({ production, live: read.COUNCIL_MAIL === 'live', day: day === 'unreadable' ? null : day }));
  const filesStore = filesStoreOf(read, problems);
  if (problems.length > 0) throw new EnvRefused(problems);

  const dataDir = resolve(read.DATA_DIR);
  return {
    ...settings,
    production,
    port: read.PORT,
    host: read.HOST,
    baseUrl: (read.BASE_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ''),
    databaseUrl: read.DATABASE_URL,
    dataDir,
    filesStore,
    clamdUrl: read.CLAMD_URL ?? null,
    role: read.ROLE,
    secret: read.SECRET ?? secretSource(dataDir),
    imapUrl: read.IMAP_URL ?? null,
    smtpReceivePort: read.SMTP_RECEIVE_PORT ?? null,
    smtpReceiveHost: read.SMTP_RECEIVE_HOST,
    smtpReceiveTls: read.SMTP_RECEIVE_CERT_FILE && read.SMTP_RECEIVE_KEY_FILE ? { certFile: read.SMTP_RECEIVE_CERT_FILE, keyFile: read.SMTP_RECEIVE_KEY_FILE } : null,
    mailFrom: read.MAIL_FROM ?? `desk@${read.MAIL_DOMAIN ?? 'openvalve.invalid'}`,
    councilMail: read.COUNCIL_MAIL,
    lettersAMinute: read.LETTERS_A_MINUTE,
    trustProxy: read.TRUST_PROXY,
    metricsToken: read.METRICS_TOKEN ?? null,
    workerPort: read.WORKER_PORT ?? null,
    logLevel: read.LOG_LEVEL,
    developmentDay: day === 'unreadable' ? null : (day ?? (read.DEMO ? demonstrationDay : null)),
    demo: read.DEMO,
    parentPid: read.OPENVALVE_PARENT_PID ?? null,
    ...(read.DEMO ? inDemonstration : {}),
  };
}

function dayOf(text: string): IsoDate | 'unreadable' {
  try {
    return on(text);
  } catch {
    return 'unreadable';
  }
}
