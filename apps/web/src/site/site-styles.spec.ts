import { describe, expect, it } from 'vitest';
import { assetsFromManifest } from './assets-from-manifest.ts';
import entry from './site.client.ts?raw';

const modules = Object.keys(import.meta.glob('../**/*.module.css'));

describe('the public pages’ styles', () => {
  it('take in every style sheet of the components and of the site', () => {
    const wanted = modules.filter((path) => path.startsWith('../components/') || path.startsWith('./'));
    expect(wanted.length).toBeGreaterThan(15);
    for (const path of wanted) expect(entry).toContain(`import '${path}';`);
  });

  it('come from files with names of their own, because class names are made of them', () => {
    const names = modules.map((path) => path.split('/').at(-1));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the files a public page loads', () => {
  const manifest = {
    'src/site/site.client.ts': { file: 'assets/site-1.js', css: ['assets/site-1.css'], imports: ['_shared.js'] },
    '_shared.js': { file: 'assets/shared-1.js', css: ['assets/shared-1.css'], imports: ['src/site/site.client.ts'] },
    'desk.html': { file: 'assets/desk-1.js', css: ['assets/desk-1.css'] },
  };

  it('are the site’s own, with the styles of what it shares first, and nothing of the desk', () => {
    expect(assetsFromManifest(manifest)).toEqual({ styles: ['/assets/shared-1.css', '/assets/site-1.css'], scripts: ['/assets/site-1.js'] });
  });

  it('are not guessed where the build has none', () => {
    expect(() => assetsFromManifest({})).toThrow(/Build apps\/web again/);
  });
});
