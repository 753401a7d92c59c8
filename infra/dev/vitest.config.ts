import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts one PostgreSQL for the run when `TEST_DATABASE_SERVER` does not name one, and prepares the template that specs clone. */
const database = `${root}packages/db/src/testing/global-setup.ts`;

const suite = (name: string, folder: string, options: { database?: boolean } = {}) => ({
  extends: false as const,
  root: `${root}${folder}`,
  test: {
    name,
    include: folder === 'infra' ? ['{backup,image}/**/*.spec.mjs'] : ['src/**/*.spec.ts', 'src/**/*.spec.tsx'],
    environment: 'node',
    // Far above what anything takes, because a busy machine with two cores is no fault of the code.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // What is waited for comes; how soon is the machine’s affair.
    expect: { poll: { timeout: 15_000 } },
    ...(options.database && existsSync(database) ? { globalSetup: [database] } : {}),
  },
});

export default defineConfig({
  root,
  test: {
    projects: [
      suite('domain', 'packages/domain'),
      suite('letters', 'packages/letters'),
      suite('db', 'packages/db', { database: true }),
      suite('mail', 'packages/mail'),
      suite('documents', 'packages/documents'),
      suite('server', 'apps/server', { database: true }),
      suite('web', 'apps/web', { database: true }),
      suite('checks', 'packages/checks'),
      suite('bench', 'packages/bench'),
      suite('infra', 'infra', { database: true }),
    ],
  },
});
