import { noteMailboxLooked } from '@openvalve/db';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { compareCaseFiles } from '../requests/compare-case-files.job.ts';
import { aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld, type World } from '../testing/create-world.ts';

const theWorld = useWorld();
const pages = import.meta.glob<string>(['../../../../docs/runbooks/*.md', '../../../../docs/guides/operator.md', '../../../../infra/README.md'], { query: '?raw', import: 'default', eager: true });
const alarms = Object.entries(pages).find(([path]) => path.endsWith('/alarms.md'))?.[1] ?? '';
const rules = /```\n(.+?)\n```/s.exec(alarms)?.[1] ?? '';

type Label = { readonly name: string; readonly value: string; readonly fits: (seen: string | undefined) => boolean };
type Figure = { readonly name: string; readonly labels: Label[] };

/** Every figure a text names, with the labels it wants of it. */
const figuresIn = (text: string): Figure[] =>
  [...text.matchAll(/\b((?:openvalve|process)_[a-z_]+)(?:\{([^}]*)\})?/g)].map(([, name = '', labels = '']) => ({
    name,
    labels: [...labels.matchAll(/(\w+)(=~?)"([^"]*)"/g)].map(([, label = '', how, value = '']) => ({ name: label, value, fits: (seen) => (how === '=~' ? new RegExp(`^(?:${value})$`).test(seen ?? '') : seen === value) })),
  }));

/** What is exported: names with their endings as a rule has to write them, and the labels each was seen with. */
type Exported = { readonly metrics: ReadonlySet<string>; readonly samples: ReadonlyMap<string, readonly ReadonlyMap<string, string>[]> };

/** Everything `/metrics` has to say once there is something to say of everything. */
async function everythingExported(world: World): Promise<Exported> {
  await aRequestWithTheCouncil(world);
  await compareCaseFiles.run({}, world.deps);
  await noteMailboxLooked(world.db, { mailbox: 'INBOX', at: world.deps.now() });
  await sql`select graphile_worker.add_job('send-notice', '{}'), graphile_worker.add_job('deliver-message', '{}')`.execute(world.db);
  await sql`alter table council rename to council_away`.execute(world.db);
  expect((await world.http.inject({ url: '/' })).statusCode).toBe(500);
  await sql`alter table council_away rename to council`.execute(world.db);
  const { body } = await world.http.inject({ url: '/metrics' });
  const samples = new Map<string, ReadonlyMap<string, string>[]>();
  for (const [, name = '', labels = ''] of body.matchAll(/^([a-z_]+)(?:\{(.*)\})? \S+$/gm)) {
    const seen = new Map([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', value = '']) => [label, value] as const));
    samples.set(name, [...(samples.get(name) ?? []), seen]);
  }
  return { metrics: new Set([...body.matchAll(/^# TYPE (\S+)/gm)].map((match) => match[1] ?? '')), samples };
}

/** What of the figures is not exported: no such name, or never with such a label. */
const notExported = (figures: readonly Figure[], { samples }: Exported, also: ReadonlySet<string> = new Set()): string[] =>
  figures.flatMap(({ name, labels }) => {
    const seen = samples.get(name);
    if (seen === undefined) return also.has(name) ? [] : [name];
    return labels.filter((label) => !seen.some((sample) => label.fits(sample.get(label.name)))).map((label) => `${name}{${label.name}="${label.value}"}`);
  });

describe('an alarm', () => {
  it('asks for figures that are exported, by their whole name and with labels they have', async () => {
    const exported = await everythingExported(theWorld());
    expect(figuresIn(rules).length).toBeGreaterThan(8);
    expect(notExported(figuresIn(rules), exported)).toEqual([]);
  });

  it('is like every other page for whoever watches: it names no figure that is not exported', async () => {
    const exported = await everythingExported(theWorld());
    for (const [path, text] of Object.entries(pages)) expect([path, notExported(figuresIn(text), exported, exported.metrics)]).toEqual([path, []]);
  });

  it('has a line for every figure that is exported', async () => {
    const { metrics } = await everythingExported(theWorld());
    const lines = new Set([...alarms.matchAll(/^\| `([a-z_]+)/gm)].map((match) => match[1] ?? ''));
    expect([...metrics].toSorted()).toEqual([...lines].toSorted());
  });

  it('is refused when it asks for something else', async () => {
    const exported = await everythingExported(theWorld());
    const wrong = 'openvalve_letters_uncertian > 0\nopenvalve_jobs{state="lost"} > 0\nopenvalve_jobs{kind=~"post-.*"}\nrate(openvalve_http_request_seconds[10m])\nopenvalve_jobs{kind=~"send-.*",state="due"}';
    expect(notExported(figuresIn(wrong), exported)).toEqual(['openvalve_letters_uncertian', 'openvalve_jobs{state="lost"}', 'openvalve_jobs{kind="post-.*"}', 'openvalve_http_request_seconds']);
  });
});
