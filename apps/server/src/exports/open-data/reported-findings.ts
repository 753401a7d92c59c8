import { listCouncils, listPublicPapers, listReportedFindings } from '@openvalve/db';
import { reportedView } from '../../agreements/agreement-facts.ts';
import { withHost } from '../../agreements/link-host.ts';
import type { Deps } from '../../deps.ts';
import { dataSet, from, type Of } from './data-set.ts';

/** Every figure that others reported, with who says so and what the council or the Department says about it. */
export const reportedFindings = dataSet({
  name: 'reported-findings',
  title: 'Figures others reported',
  about: 'What newspapers, charities and committee papers report about targets and money. We have not read these figures in the papers themselves yet.',
  rows: async ({ db, env }: Deps, { councilSlug }: Of) => {
    const names = new Map((await listCouncils(db)).map(({ slug, name }) => [slug, name]));
    const papers = await listPublicPapers(db, councilSlug);
    return (await listReportedFindings(db, councilSlug)).map((row) => {
      const { outNow } = reportedView(row, papers);
      return { row, council: row.councilSlug && names.get(row.councilSlug), out: outNow && withHost(outNow.url, env.baseUrl) };
    });
  },
  columns: [
    { name: 'council_slug', type: 'text', meaning: 'The council’s short name; empty where it is about a whole programme', source: from.reported, value: ({ row }) => row.councilSlug },
    { name: 'council', type: 'text', meaning: 'Its name', source: from.register, value: ({ council }) => council },
    { name: 'programme', type: 'text', meaning: 'safety-valve, delivering-better-value, or safety-valve-proposal for one that was rejected', source: from.reported, value: ({ row }) => row.programme },
    { name: 'about', type: 'text', meaning: 'ehcp: plans for children. placement: where they go to school. kpi: what is measured. money', source: from.reported, value: ({ row }) => row.kind },
    { name: 'metric', type: 'text', meaning: 'What the figure measures', source: from.reported, value: ({ row }) => row.metric },
    { name: 'reported', type: 'text', meaning: 'What is reported, in our words', source: from.reported, value: ({ row }) => row.paraphrase },
    { name: 'baseline', type: 'text', meaning: 'The figure beside it, where one is given', source: from.reported, value: ({ row }) => row.baseline },
    { name: 'target', type: 'text', meaning: 'The figure; empty where none is given', source: from.reported, value: ({ row }) => row.target },
    { name: 'target_year', type: 'text', meaning: 'For when', source: from.reported, value: ({ row }) => row.targetYear },
    { name: 'official_position', type: 'text', meaning: 'What the council or the Department for Education says about it; empty where we know of nothing', source: from.reported, value: ({ row }) => row.officialPosition },
    { name: 'source_url', type: 'address', meaning: 'Where it is reported', source: from.reported, value: ({ row }) => row.sourceUrl },
    { name: 'paper_out_at', type: 'address', meaning: 'A paper of the kind in which the figure would stand, once one is out', source: from.publication, value: ({ out }) => out },
  ],
});
