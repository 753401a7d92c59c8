import type { Frame } from './views.ts';

/** The build's manifest, as far as it is read. */
export type Manifest = Readonly<Record<string, { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] }>>;

/** The paths of what the public pages load: the site entry, and the style sheets of everything it takes in. */
export function assetsFromManifest(manifest: Manifest, entry = 'src/site/site.client.ts'): Frame['assets'] {
  const first = manifest[entry];
  if (!first) throw new Error(`The manifest has no ${entry}. Build apps/web again.`);
  const styles = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    for (const imported of chunk.imports ?? []) visit(imported);
    for (const href of chunk.css ?? []) styles.add(`/${href}`);
  };
  visit(entry);
  return { styles: [...styles], scripts: [`/${first.file}`] };
}
