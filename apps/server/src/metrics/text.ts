/** One figure of a metric, with what it is a figure of. */
export type Sample = { readonly labels?: Readonly<Record<string, string>>; readonly value: number };

/** A metric as Prometheus reads it. A histogram's samples carry their own endings (`_bucket`, `_sum`, `_count`). */
export type Metric = {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter' | 'histogram';
  readonly samples: readonly (Sample & { readonly ending?: '_bucket' | '_sum' | '_count' })[];
};

/** What to say to a scraper about the form of the answer. */
export const metricsContentType = 'text/plain; version=0.0.4; charset=utf-8';

/** Metrics in the Prometheus text format, version 0.0.4. */
export const metricsText = (metrics: readonly Metric[]): string =>
  metrics
    .map(({ name, help, type, samples }) =>
      [
        `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`,
        `# TYPE ${name} ${type}`,
        ...samples.map(({ ending = '', labels = {}, value }) => `${name}${ending}${labelsText(labels)} ${number(value)}`),
      ].join('\n'),
    )
    .join('\n')
    .concat('\n');

const labelsText = (labels: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};

const number = (value: number): string => (value === Infinity ? '+Inf' : value === -Infinity ? '-Inf' : String(value));
