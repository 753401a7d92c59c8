import { listPublications } from '@openvalve/db';
import { documentKinds, howReceivedWords, licenceWords, londonDay, programmeName } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import { dataSet, from, type Of } from './data-set.ts';

/** Every public document, with where it comes from, under what terms it is shown, and its checksum. */
export const publications = dataSet({
  name: 'publications',
  title: 'Documents we published',
  about: 'Every document that stands on a page here, with where it comes from. What was taken down is not in it. The documents have terms of their own: see the column licence.',
  rows: async ({ db, env }: Deps, { councilSlug }: Of) =>
    (await listPublications(db)).filter((row) => councilSlug === undefined || row.councilSlug === councilSlug).map((row) => ({ row, home: `${env.baseUrl}/documents/${row.address}` })),
  columns: [
    { name: 'address', type: 'text', meaning: 'The document’s short name, as in its address here', source: from.publication, value: ({ row }) => row.address },
    { name: 'page', type: 'address', meaning: 'Its page', source: from.publication, value: ({ home }) => home },
    { name: 'file', type: 'address', meaning: 'The file as we published it', source: from.publication, value: ({ home }) => `${home}/file` },
    { name: 'council_slug', type: 'text', meaning: 'The council’s short name, as in its address here', source: from.register, value: ({ row }) => row.councilSlug },
    { name: 'council', type: 'text', meaning: 'Its name', source: from.register, value: ({ row }) => row.councilName },
    { name: 'programme', type: 'text', meaning: 'The programme it belongs to', source: from.publication, value: ({ row }) => programmeName[documentKinds[row.kind].programme] },
    { name: 'kind', type: 'text', meaning: 'What kind of paper it is, as a code', source: from.publication, value: ({ row }) => row.kind },
    { name: 'kind_in_words', type: 'text', meaning: 'The same in words', source: from.publication, value: ({ row }) => documentKinds[row.kind].name },
    { name: 'year', type: 'text', meaning: 'The financial year, of a paper that comes each year', source: from.publication, value: ({ row }) => row.period },
    { name: 'title', type: 'text', meaning: 'Its title', source: from.publication, value: ({ row }) => row.title },
    { name: 'asked_on', type: 'day', meaning: 'When it was asked for', source: from.publication, value: ({ row }) => row.askedOn },
    { name: 'given_on', type: 'day', meaning: 'When it was given', source: from.publication, value: ({ row }) => row.givenOn },
    { name: 'how_received', type: 'text', meaning: 'How it came', source: from.publication, value: ({ row }) => howReceivedWords[row.howReceived] },
    { name: 'exemptions', type: 'list', meaning: 'The sections of the law under which the council left something out', source: from.council, value: ({ row }) => row.exemptions },
    { name: 'licence', type: 'text', meaning: 'Under what terms it is shown', source: from.publication, value: ({ row }) => licenceWords[row.licence] },
    { name: 'licence_note', type: 'text', meaning: 'What else there is to know about that', source: from.publication, value: ({ row }) => row.licenceNote },
    { name: 'type', type: 'text', meaning: 'The type of the file', source: from.publication, value: ({ row }) => row.contentType },
    { name: 'bytes', type: 'number', meaning: 'Its size', source: from.publication, value: ({ row }) => row.size },
    { name: 'pages', type: 'number', meaning: 'Its pages or sheets', source: from.publication, value: ({ row }) => row.pageCount },
    { name: 'sha256', type: 'text', meaning: 'Its checksum', source: from.publication, value: ({ row }) => row.sha256 },
    { name: 'published_on', type: 'day', meaning: 'When we published it', source: from.publication, value: ({ row }) => londonDay(row.publishedAt) },
  ],
});
