import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetsFromManifest, type Frame, type Manifest } from '@openvalve/web/site';

/** What public pages load, from the client's build; nothing at all where it has not been built, as in tests. */
export function readAssets(clientDir: string): Frame['assets'] {
  const manifest = join(clientDir, '.vite', 'manifest.json');
  return existsSync(manifest) ? assetsFromManifest(JSON.parse(readFileSync(manifest, 'utf8')) as Manifest) : { styles: [], scripts: [] };
}
