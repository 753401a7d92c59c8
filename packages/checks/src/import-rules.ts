import { importsOf, packageOf, type Import } from './imports.ts';
import { isForTests, type Source } from './sources.ts';

type Part = {
  /** The folder a part is. */
  readonly part: string;
  /** Of our own packages and of the parts of its own app. */
  readonly ours: readonly string[];
  /** Allowed as types only: nothing of it may be in the program. */
  readonly types?: readonly string[];
  /** From npm and Node. */
  readonly packages: readonly string[] | 'its own package.json';
};

const react = ['react', 'react-dom'];

/** Who may import what, part by part. The first that a file is in is the one that counts. */
export const parts: readonly Part[] = [
  { part: 'packages/domain/src/', ours: [], packages: ['zod'] },
  { part: 'packages/letters/src/', ours: ['@openvalve/domain'], packages: [] },
  { part: 'packages/db/src/embedded/', ours: [], packages: ['node:'] },
  { part: 'packages/db/src/', ours: ['@openvalve/domain'], packages: ['kysely', 'pg', 'csv-parse', 'zod', 'node:crypto'] },
  // What a file is and how it may be called is the documents’ subject: mail asks it rather than knowing it twice. Documents import nothing of ours.
  { part: 'packages/mail/src/', ours: ['@openvalve/domain', '@openvalve/documents'], packages: ['chardet', 'htmlparser2', 'iconv-lite', 'imapflow', 'nodemailer', 'smtp-server', 'node:'] },
  { part: 'packages/documents/src/', ours: [], packages: ['@cantoo/pdf-lib', '@e965/xlsx', '@embedpdf/pdfium', 'aws4fetch', 'file-type', 'htmlparser2', 'pdfjs-dist', 'sharp', 'write-excel-file', 'yauzl', 'node:'] },
  {
    part: 'apps/server/src/',
    ours: ['@openvalve/domain', '@openvalve/db', '@openvalve/mail', '@openvalve/letters', '@openvalve/documents', '@openvalve/web/site', '@openvalve/bench'],
    packages: 'its own package.json',
  },
  { part: 'apps/web/src/components/', ours: ['@openvalve/domain', 'apps/web/src/lib/'], packages: react },
  { part: 'apps/web/src/site/', ours: ['@openvalve/domain', 'apps/web/src/components/', 'apps/web/src/lib/'], packages: [...react, 'node:'] },
  { part: 'apps/web/src/lib/', ours: ['@openvalve/domain', '@openvalve/letters', 'apps/web/src/components/'], types: ['@openvalve/server/router'], packages: [...react, '@trpc/', '@tanstack/'] },
  {
    part: 'apps/web/src/desk/',
    ours: ['@openvalve/domain', '@openvalve/letters', 'apps/web/src/components/', 'apps/web/src/lib/'],
    types: ['@openvalve/server/'],
    packages: [...react, '@trpc/', '@tanstack/', 'zod'],
  },
];

/** Packages that one place uses, so that what they do can be done otherwise by changing that place. */
export const usedInOnePlace: Readonly<Record<string, string>> = {
  pdfkit: 'apps/server/src/ico-pack/',
  fontkit: 'apps/server/src/ico-pack/',
  yazl: 'apps/server/src/ico-pack/',
  aws4fetch: 'packages/documents/src/storage/s3/',
  // Three programs that read PDFs: one draws, one verifies, one copies. None is known outside.
  '@embedpdf/pdfium': 'packages/documents/src/pdf/',
  'pdfjs-dist': 'packages/documents/src/pdf/',
  '@cantoo/pdf-lib': 'packages/documents/src/pdf/',
  sharp: 'packages/documents/src/',
  // What a spreadsheet is made from is written by one and read again by another.
  'write-excel-file': 'packages/documents/src/values-only/',
  '@e965/xlsx': 'packages/documents/src/',
  yauzl: 'packages/documents/src/intake/package/',
};

/** What is imported that may not be. Specs may import what they need; what programs are made of may not import them. */
export const forbiddenImports = (files: readonly Source[], dependencies: Readonly<Record<string, readonly string[]>>): string[] =>
  files.flatMap((file) => importsOf(file).flatMap((each) => reasons(file, each, dependencies).map((why) => `${each.at} imports ${each.to}: ${why}`)));

function reasons(file: Source, each: Import, dependencies: Readonly<Record<string, readonly string[]>>): string[] {
  if (each.to.startsWith('@openvalve/checks')) return ['checks are imported by nothing'];
  if (isForTests(file) || /^packages\/(checks|bench)\//.test(file.path)) return [];
  if (/\/testing(\/|$)/.test(each.to)) return ['what tests are built on is imported by tests only'];
  if (/\.spec\.tsx?$/.test(each.to)) return ['a spec is imported by nothing'];

  const place = usedInOnePlace[packageOf(each.to)];
  if (place !== undefined && !file.path.startsWith(place)) return [`only ${place} uses it`];
  const part = parts.find(({ part: folder }) => file.path.startsWith(folder));
  if (!part || /\.(css|csv|html|md|sql|svg)$/.test(each.to)) return [];
  const isOurs = each.to.startsWith('@openvalve/') || each.to.startsWith('apps/') || each.to.startsWith('packages/');
  if (isOurs) return ourReasons(file, each, part);
  return packageAllowed(each.to, part, dependencies[file.path.split('/').slice(0, 2).join('/')] ?? []) ? [] : [`${part.part} may not use it`];
}

function ourReasons(file: Source, each: Import, part: Part): string[] {
  const isListed = (name: string): boolean => each.to === name || each.to.startsWith(name.endsWith('/') ? name : `${name}/`);
  if (part.types?.some(isListed)) return each.typeOnly ? [] : ['types only, or the server would be in the client'];
  if (each.to.startsWith(part.part)) return betweenSubjects(file, each);
  return part.ours.some(isListed) ? [] : [`${part.part} may not use it`];
}

const packageAllowed = (name: string, { packages }: Part, declared: readonly string[]): boolean =>
  packages === 'its own package.json'
    ? name.startsWith('node:') || declared.includes(packageOf(name))
    : packages.some((allowed) => (allowed.endsWith(':') || allowed.endsWith('/') ? name.startsWith(allowed) : packageOf(name) === allowed || name === allowed));

/** The route composes features; a server subject reaches another only through what that subject exports for it. */
function betweenSubjects(file: Source, each: Import): string[] {
  const from = /^apps\/web\/src\/desk\/features\/([^/]+)\//.exec(file.path)?.[1];
  const to = /^apps\/web\/src\/desk\/features\/([^/]+)\//.exec(each.to)?.[1];
  if (from && to && from !== to) return ['a feature does not know another: the route composes them'];
  return from && each.to.startsWith('apps/web/src/desk/routes/') ? ['a feature does not know the routes'] : [];
}
