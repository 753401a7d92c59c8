import { today, type Deps } from '../deps.ts';

/**
 * The desk's one page, told what its scripts cannot know: that this is the demonstration and on which day it stands, and by how
 * much the server's clock was moved for development. A desk that works in earnest is told nothing.
 */
export function deskShell(shell: string, deps: Pick<Deps, 'env' | 'now'>): string {
  const { demo, developmentDay } = deps.env;
  const moved = developmentDay === null ? 0 : Math.round((deps.now().getTime() - Date.now()) / 1000) * 1000;
  const facts = [...(demo ? [`data-demonstration="${today(deps)}"`] : []), ...(moved === 0 ? [] : [`data-clock-moved="${moved}"`])];
  return facts.length === 0 ? shell : shell.replace('<body>', `<body ${facts.join(' ')}>`);
}
