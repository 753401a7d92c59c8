import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NotDone } from '../examined.ts';
import { plainEnvironment, runTool } from '../ocr/run-tool.ts';
import { safeProfile } from './safe-profile.ts';

/** A file in another form, or why there is none. */
export type Converted = { readonly ok: true; readonly bytes: Uint8Array } | NotDone;

/** How long a file may take, in milliseconds, how much memory, in kilobytes, and how large what is made of it may be. */
export const conversionLimits = { milliseconds: 120_000, kilobytes: 6_000_000, bytes: 200_000_000 } as const;

let found: Promise<{ readonly command: string; readonly alone: readonly string[] } | null> | null = null;

/** Whether office files can be made into other files here. */
export const hasConverter = async (): Promise<boolean> => (await converter()) !== null;

/** LibreOffice, and what keeps it from the network where the system lets us. */
function converter(): Promise<{ readonly command: string; readonly alone: readonly string[] } | null> {
  found ??= (async () => {
    for (const command of ['soffice', 'libreoffice']) {
      if (!(await runTool(command, ['--version'], { milliseconds: 30_000 })).ok) continue;
      for (const alone of [['unshare', '-n'], ['unshare', '-r', '-n']]) if ((await runTool(alone[0] as string, [...alone.slice(1), 'true'], { milliseconds: 5_000 })).ok) return { command, alone };
      return { command, alone: [] };
    }
    return null;
  })();
  return found;
}

/**
 * Makes an office file that ends `from` into one that ends `to`: LibreOffice with a profile of its own that runs no macro and follows no
 * link, without a network where that can be had, and with limits of time and memory. It and all it started are ended, and its folder is
 * gone, when this returns.
 */
export async function convert(bytes: Uint8Array, from: string, to: string, limits: { readonly milliseconds: number } = conversionLimits): Promise<Converted> {
  const office = await converter();
  if (office === null) return { ok: false, why: 'no_converter', words: 'LibreOffice is not installed here. The file can be read as text, and not published.' };
  const folder = await mkdtemp(join(tmpdir(), 'openvalve-office-'));
  try {
    const [input, out, profile] = [join(folder, `file.${from}`), join(folder, 'out'), join(folder, 'profile')];
    await writeFile(input, bytes, { mode: 0o600 });
    await mkdir(join(profile, 'user'), { recursive: true });
    await mkdir(out);
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), safeProfile);
    const asked = [office.command, `-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--nolockcheck', '--nodefault', '--nofirststartwizard', '--convert-to', to, '--outdir', out, input];
    // The shell only sets the limit of memory; it is given no words of the file.
    const result = await runTool('sh', ['-c', 'ulimit -v "$0" 2>/dev/null; exec "$@"', String(conversionLimits.kilobytes), ...office.alone, ...asked], { milliseconds: limits.milliseconds, cwd: folder, env: { ...plainEnvironment, HOME: folder, TMPDIR: folder, SAL_USE_VCLPLUGIN: 'svp' } });
    if (!result.ok && result.why === 'too_slow') return { ok: false, why: 'too_slow', words: `LibreOffice did not open it within ${Math.round(limits.milliseconds / 1_000)} seconds.` };
    const made = join(out, `file.${to}`);
    const size = await stat(made).then((file) => file.size, () => 0);
    if (size === 0) return { ok: false, why: 'unreadable', words: 'LibreOffice could not open it. Perhaps it is damaged, or wants a password.' };
    if (size > conversionLimits.bytes) return { ok: false, why: 'too_large', words: 'What LibreOffice made of it is too large.' };
    return { ok: true, bytes: new Uint8Array(await readFile(made)) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
