/* npm run new:migration NAME: a dated file, and its line in the list. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { command, say, Stopped } from './say.mjs';

const folder = join(root, 'packages/db/src/migrations');

await command(() => {
  const name = process.argv[2] ?? '';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new Stopped('Give the migration a short name in lower case with hyphens: npm run new:migration holding-pen');
  const key = `${new Date().toISOString().slice(0, 16).replace(':', '-')}-${name}`;
  const file = join(folder, `${key}.ts`);
  if (existsSync(file)) throw new Stopped(`${file} is already there.`);

  const list = join(folder, 'index.ts');
  const listed = withMigration(readFileSync(list, 'utf8'), key, name);
  writeFileSync(file, `import { sql, type Kysely } from 'kysely';\n\n/* Frozen once released. Nothing newer than PostgreSQL 15. */\nexport async function up(db: Kysely<unknown>): Promise<void> {\n  await sql\`\n  \`.execute(db);\n}\n`);
  writeFileSync(list, listed);
  say(`Made packages/db/src/migrations/${key}.ts and listed it. Next: write it, then its tables in packages/db/src/tables.`);
});

/** The list of migrations with one more import and one more line, both last. */
function withMigration(source, key, name) {
  const variable = name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
  const imports = [...source.matchAll(/^import .*;$/gm)].at(-1);
  const close = source.lastIndexOf('\n};');
  if (!imports || close === -1) throw new Stopped('packages/db/src/migrations/index.ts is not the list of imports and lines this command knows. Add the migration by hand.');
  const afterImports = imports.index + imports[0].length;
  return `${source.slice(0, afterImports)}\nimport * as ${variable} from './${key}.ts';${source.slice(afterImports, close)}\n  '${key}': ${variable},${source.slice(close)}`;
}
