import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createWorld, useWorld, type World } from '../testing/create-world.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { aDraft, aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { requestTimes } from './request-times.ts';
import { metricsText } from './text.ts';

const theWorld = useWorld();

const scrape = async ({ http }: World, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') => http.inject({ url: '/metrics', headers, remoteAddress });

/** Every figure, by its name and labels as they are written. */
async function figures(world: World): Promise<Map<string, number>> {
  const { body } = await scrape(world);
  return new Map(body.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
}

describe('the figures for a monitoring system', () => {
  it('are Prometheus text: each figure a number, each metric said once what it is', async () => {
    const { statusCode, headers, body } = await scrape(theWorld());
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8', 'no-store']);
    const lines = body.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^# (HELP|TYPE) [a-z_]+ .+$|^[a-z_]+(\{([a-z_]+="[^"]*",?)+\})? -?(\d+(\.\d+)?(e[+-]?\d+)?|\+Inf)$/);
    const described = lines.filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2]);
    expect(new Set(described).size).toBe(described.length);
    expect(body.endsWith('\n')).toBe(true);
  });

  it('say how many councils are in each bucket of the board, overdue ones as late, and every council once', async () => {
    const world = theWorld();
    await aRequestWithTheCouncil(world, { council: 'kent' });
    await aDraft(world, { council: 'surrey' });
    const bucket = (name: string): string => `openvalve_councils{campaign="safety-valve",bucket="${name}"}`;
    const before = await figures(world);
    expect([before.get(bucket('waiting')), before.get(bucket('draft')), before.get(bucket('late'))]).toEqual([1, 1, 0]);
    world.timeIs('2027-02-01T09:00:00.000Z');
    const after = await figures(world);
    expect([after.get(bucket('waiting')), after.get(bucket('late'))]).toEqual([0, 1]);
    const all = [...after].filter(([name]) => name.startsWith('openvalve_councils{campaign="safety-valve"')).reduce((sum, [, count]) => sum + count, 0);
    expect(all).toBe(38);
  });

  it('say how sending went, and what a person has to settle', async () => {
    const world = theWorld();
    world.mailServerSays('refused', 'uncertain');
    await aRequestWithTheCouncil(world, { council: 'kent' });
    await aRequestWithTheCouncil(world, { council: 'norfolk' });
    await aRequestWithTheCouncil(world, { council: 'york' });
    const said = await figures(world);
    for (const [result, count] of Object.entries({ accepted: 1, refused: 1, uncertain: 1, temporary: 0 })) expect([result, said.get(`openvalve_delivery_attempts_total{result="${result}"}`)]).toEqual([result, count]);
    expect([said.get('openvalve_letters_uncertain'), said.get('openvalve_delivery_attempts_open')]).toEqual([1, 0]);
  });

  it('say how long the queue is and how long its oldest job has waited', async () => {
    const world = theWorld();
    await world.runDueJobs();
    const state = (name: string): string => `openvalve_jobs{kind="send-notice",state="${name}"}`;
    const queue = (runAt: Date) => world.db.transaction().execute((trx) => enqueue(trx, { kind: 'send-notice', key: randomUUID(), payload: {}, runAt }));
    await queue(new Date(Date.now() - 600_000));
    await queue(new Date('2036-01-01T00:00:00.000Z'));
    const waiting = await figures(world);
    expect([waiting.get(state('due')), waiting.get(state('later')), waiting.get(state('failing'))]).toEqual([1, 1, 0]);
    expect(waiting.get('openvalve_queue_oldest_due_seconds')).toBeGreaterThanOrEqual(600);
    // Its payload is none, so it fails.
    await world.runDueJobs();
    const failed = await figures(world);
    expect([failed.get(state('due')), failed.get(state('failing'))]).toEqual([0, 1]);
  });

  it('say how long answers took, by route as it is written and never as it was asked for', async () => {
    const world = theWorld();
    await world.http.inject({ url: '/councils/kent' });
    await world.http.inject({ url: '/sign-in/confirm?token=a-secret-of-somebody' });
    await world.http.inject({ url: '/nobody@volunteers.example' });
    const { body } = await scrape(world);
    expect(body).toContain('openvalve_http_request_seconds_count{method="GET",route="/councils/:slug",status="2xx"} 1');
    expect(body).not.toMatch(/a-secret-of-somebody|volunteers\.example/);
  });

  it('are read without a person’s name or address among them', async () => {
    const world = theWorld();
    const { volunteer } = await aRequestWithTheCouncil(world, { council: 'kent' });
    const { body } = await scrape(world);
    expect(body).not.toContain(volunteer.email);
    expect(body).not.toContain(volunteer.realName);
  });
});

describe('who may read the figures', () => {
  const token = 'a-token-of-the-monitoring-system';

  it('is this machine itself, and nobody elsewhere: for them there is no such page', async () => {
    for (const [address, status] of [['127.0.0.1', 200], ['::1', 200], ['::ffff:127.0.0.1', 200], ['192.0.2.7', 404], ['10.0.0.5', 404], ['::ffff:10.0.0.5', 404]] as const) {
      expect([address, (await scrape(theWorld(), {}, address)).statusCode]).toEqual([address, status]);
    }
  });

  it('is not whoever comes through a proxy on this machine, whatever they say of themselves', async () => {
    for (const trusted of ['true', 'false']) {
      const world = await createWorld({ env: { TRUST_PROXY: trusted } });
      try {
        for (const header of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via', 'x-forwarded-proto']) expect((await scrape(world, { [header]: '127.0.0.1' })).statusCode).toBe(404);
      } finally {
        await world.close();
      }
    }
  });

  it('is whoever has the token, through whatever they come', async () => {
    const world = await createWorld({ env: { METRICS_TOKEN: token } });
    try {
      const from = (authorization: string) => scrape(world, { authorization, 'x-forwarded-for': '192.0.2.7' }, '10.0.0.5');
      expect((await from(`Bearer ${token}`)).statusCode).toBe(200);
      for (const wrong of ['Bearer another-token-entirely-wrong', `Basic ${token}`, 'Bearer ', token]) expect([wrong, (await from(wrong)).statusCode]).toEqual([wrong, 404]);
    } finally {
      await world.close();
    }
  });
});

describe('a histogram of request times', () => {
  it('counts each answer in every limit it is within, and in the last whatever it took', () => {
    const times = requestTimes();
    for (const seconds of [0.004, 0.02, 30]) times.note({ method: 'GET', route: '/', status: 200, seconds });
    times.note({ method: 'GET', route: '/', status: 404, seconds: 0.001 });
    const text = metricsText([times.metric()]);
    const of = (ending: string): string => `openvalve_http_request_seconds${ending}`;
    expect(text).toContain(`${of('_bucket')}{method="GET",route="/",status="2xx",le="0.005"} 1\n`);
    expect(text).toContain(`${of('_bucket')}{method="GET",route="/",status="2xx",le="0.025"} 2\n`);
    expect(text).toContain(`${of('_bucket')}{method="GET",route="/",status="2xx",le="10"} 2\n`);
    expect(text).toContain(`${of('_bucket')}{method="GET",route="/",status="2xx",le="+Inf"} 3\n`);
    expect(text).toContain(`${of('_sum')}{method="GET",route="/",status="2xx"} 30.024\n`);
    expect(text).toContain(`${of('_count')}{method="GET",route="/",status="4xx"} 1\n`);
  });

  it('writes a label with quotation marks so that nothing can be put between', () => {
    expect(metricsText([{ name: 'a', help: 'b\nc', type: 'gauge', samples: [{ labels: { of: 'x"}\n\\' }, value: 1 }] }])).toBe('# HELP a b\\nc\n# TYPE a gauge\na{of="x\\"}\\n\\\\"} 1\n');
  });
});
