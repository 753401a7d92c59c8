import { describe, expect, it } from 'vitest';
import { licencesToLookAt, type Locked } from './licences.ts';
import { read } from './sources.ts';

const { packages } = JSON.parse(read('package-lock.json').text) as { packages: Record<string, Locked> };

describe('the licence of each package', () => {
  it('lets us use it and pass it on, and puts no condition on our own code', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(300);
    expect(licencesToLookAt(packages)).toEqual([]);
  });

  it('is looked at when it is another, or none is given', () => {
    const locked = { 'node_modules/a': { license: 'AGPL-3.0-only' }, 'apps/web/node_modules/b': {}, 'node_modules/c': { license: 'MIT' }, 'node_modules/@openvalve/db': { link: true }, 'node_modules/png-js': { license: 'GPL-3.0-only' }, 'node_modules/d': { license: '(MIT OR EUPL-1.1+)' }, 'node_modules/@img/sharp-libvips-linux-x64': { license: 'LGPL-3.0-or-later' }, 'node_modules/@img/sharp-other': { license: 'MIT AND GPL-3.0-only' }, 'node_modules/e': { license: 'LGPL-3.0-or-later' } };
    expect(licencesToLookAt(locked)).toEqual(['a: AGPL-3.0-only', 'b: none given', 'png-js: GPL-3.0-only', '@img/sharp-other: MIT AND GPL-3.0-only', 'e: LGPL-3.0-or-later']);
  });
});
