import type { Metric } from './text.ts';

/** Seconds up to which answers are counted: from what nobody notices to what nobody waits for. */
const limits = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** An answer that was given: the route as it is written in the code, never the address that was asked for. */
export type Answered = { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number };

type Series = { readonly labels: Readonly<Record<string, string>>; readonly upTo: number[]; count: number; sum: number };

/** How long answers took since this process started, by method, route and kind of status (`2xx`). */
export type RequestTimes = { note(answered: Answered): void; metric(): Metric };

/** Starts counting, from nought. */
export function requestTimes(): RequestTimes {
  const all = new Map<string, Series>();
  return {
    note: ({ method, route, status, seconds }) => {
      const labels = { method, route, status: `${Math.floor(status / 100)}xx` };
      const key = Object.values(labels).join(' ');
      const series = all.get(key) ?? { labels, upTo: limits.map(() => 0), count: 0, sum: 0 };
      all.set(key, series);
      const fits = limits.findIndex((limit) => seconds <= limit);
      if (fits !== -1) series.upTo[fits] = (series.upTo[fits] ?? 0) + 1;
      series.count += 1;
      series.sum += seconds;
    },
    metric: () => ({
      name: 'openvalve_http_request_seconds',
      help: 'How long answers took, by method, route and kind of status.',
      type: 'histogram',
      samples: [...all.values()].flatMap(({ labels, upTo, count, sum }) => {
        let below = 0;
        return [
          ...limits.map((limit, at) => ({ ending: '_bucket' as const, labels: { ...labels, le: String(limit) }, value: (below += upTo[at] ?? 0) })),
          { ending: '_bucket' as const, labels: { ...labels, le: '+Inf' }, value: count },
          { ending: '_sum' as const, labels, value: Number(sum.toFixed(6)) },
          { ending: '_count' as const, labels, value: count },
        ];
      }),
    }),
  };
}
