import { on } from '@openvalve/domain';
import type { CorrectionsView, DocumentPageView, GoneView, LibraryView } from '../document-views.ts';

const council = { slug: 'kent', name: 'Kent' };

/** A library of one document, nothing looked for. */
export const aLibrary = (more: Partial<LibraryView> = {}): LibraryView => ({
  filters: { q: '', council: null, programme: null, kind: null, year: null },
  choices: { councils: [{ value: 'kent', label: 'Kent', count: 1 }], kinds: [{ value: 'monitoring-report', label: 'Monitoring reports', count: 1 }], years: [{ value: '2024-25', label: '2024-25', count: 1 }], programmes: [{ value: 'safety-valve', label: 'Safety Valve', count: 1 }] },
  all: 1,
  total: 1,
  page: 1,
  pageSize: 20,
  lines: [{ address: 'kent-monitoring-report-2024-25-abc234', title: 'Third monitoring report', council, kindName: 'Monitoring report', period: '2024-25', pages: 12, publishedOn: on('2026-12-01'), found: null }],
  tooMany: null,
  elsewhere: { lines: [{ title: 'Kent: agreement', council, kindName: 'Published agreement', period: null, url: 'https://www.gov.uk/kent', host: 'gov.uk', checkedOn: on('2026-11-20') }], of: 1 },
  canonical: 'https://desk.example/documents',
  ...more,
});

/** The fourth of some pages, with its picture. */
export const aDocument = (more: Partial<DocumentPageView> = {}, pages = 14): DocumentPageView => ({
  address: 'kent-dsg-management-plan-abc234',
  title: 'DSG management plan',
  council: { ...council, officialName: 'Kent County Council' },
  kindName: 'DSG management plan',
  programmeName: 'Safety Valve',
  period: null,
  publishedOn: on('2026-12-01'),
  askedOn: on('2026-09-01'),
  givenOn: on('2026-09-28'),
  howReceived: 'answer-to-request',
  exemptions: [{ code: 's.40(2)', title: 'Personal information' }],
  licence: 'disclosed-under-foi',
  licenceNote: null,
  removed: [{ reason: 'contact', count: 2 }],
  leftOut: ['2 comments'],
  sha256: 'a'.repeat(64),
  size: 1_240_000,
  type: 'PDF',
  canonical: 'https://desk.example/documents/kent-dsg-management-plan-abc234/pages/4',
  cited: 'https://desk.example/documents/kent-dsg-management-plan-abc234',
  pages: Array.from({ length: pages }, (_, at) => ({ number: at + 1, label: null })),
  page: { number: 4, label: null, text: 'Tribunal appeals rose.', longer: false, sheet: null, picture: { width: 1_400, height: 1_980 } },
  search: null,
  ...more,
});

/** What stands where a document was. */
export const aGone = (more: Partial<GoneView> = {}): GoneView => ({ council, kindName: 'Monitoring report', period: '2024-25', why: 'personal-data', words: 'A name was left in.', on: on('2026-12-01'), replacedBy: null, ...more });

/** A log of one line. */
export const aLog = (more: Partial<CorrectionsView> = {}): CorrectionsView => ({
  lines: [{ id: '1', kind: 'taken-down', council, paper: { kindName: 'Monitoring report', period: '2024-25', address: 'kent-monitoring-report-2024-25-abc234' }, why: 'It could point to a person.', words: 'A name was left in.', reportedOn: on('2026-12-01'), doneOn: on('2026-12-01'), minutes: 42 }],
  total: 1,
  page: 1,
  pageSize: 50,
  ...more,
});
