import { describe, expect, it } from 'vitest';
import { envFile, readersOfTheEnvironment, settingsExplained, settingsRead } from './environment.ts';
import { paths, read, tree } from './sources.ts';

const scripts = paths('infra', 'packages/db/src/embedded').filter((path) => /\.(mjs|ts)$/.test(path)).map(read);
const unexplained = (files: Parameters<typeof settingsRead>[0], example: string): string[] =>
  [...settingsRead(files)].filter(([name]) => !settingsExplained(example).has(name)).map(([name, at]) => `${name} (${at})`);

describe('a setting', () => {
  it('is explained in .env.example', () => {
    expect([...settingsRead(tree).keys()]).toContain('DATABASE_URL');
    expect(unexplained([...tree, ...scripts], read('.env.example').text)).toEqual([]);
  });

  it('is refused when the example does not explain it', () => {
    const env = { path: envFile, text: 'const schema = z.object({ PORT: z.coerce.number(), SECRET: z.string() });' };
    expect(unexplained([env], '# The port.\nPORT=3000\n')).toEqual([`SECRET (${envFile}:1)`]);
    expect(unexplained([{ path: 'infra/dev/start.mjs', text: "process.env.PORT; process.env['HOST']" }], '# PORT=3000')).toHaveLength(1);
  });

  it('is read from the environment in one place', () => {
    expect(readersOfTheEnvironment(tree)).toEqual([]);
  });

  it('is refused to code that reads the environment by itself', () => {
    expect(readersOfTheEnvironment([{ path: 'apps/server/src/http/server.ts', text: 'const port = process.env.PORT;' }])).toHaveLength(1);
    expect(readersOfTheEnvironment([{ path: envFile, text: 'const port = process.env.PORT;' }])).toEqual([]);
  });
});
