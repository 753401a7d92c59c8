import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { BrokenPage, NotFoundPage } from './routes/NotFoundPage.tsx';
import { RootPage } from './routes/RootPage.tsx';
import { lazyPage, type LazyPage } from './shell/lazy-page.tsx';

const pages = {
  today: lazyPage('your requests', async () => (await import('./routes/TodayPage.tsx')).TodayPage),
  take: lazyPage('the councils', async () => (await import('./routes/TakePage.tsx')).TakePage),
  request: lazyPage('this request', async () => (await import('./routes/CasePage.tsx')).CasePage),
  write: lazyPage('this letter', async () => (await import('./routes/WritePage.tsx')).WritePage),
  letter: lazyPage('this letter', async () => (await import('./routes/LetterPage.tsx')).LetterPage),
  print: lazyPage('the sheet to print', async () => (await import('./routes/PrintPage.tsx')).PrintPage),
  answer: lazyPage('this request', async () => (await import('./routes/AnswerPage.tsx')).AnswerPage),
  board: lazyPage('the board', async () => (await import('./routes/BoardPage.tsx')).BoardPage),
  campaigns: lazyPage('the campaigns', async () => (await import('./routes/CampaignsPage.tsx')).CampaignsPage),
  campaign: lazyPage('this campaign', async () => (await import('./routes/CampaignPage.tsx')).CampaignPage),
  decisions: lazyPage('the decisions', async () => (await import('./routes/DecisionsPage.tsx')).DecisionsPage),
  people: lazyPage('the team', async () => (await import('./routes/PeoplePage.tsx')).PeoplePage),
  audit: lazyPage('the audit log', async () => (await import('./routes/AuditPage.tsx')).AuditPage),
  council: lazyPage('this council', async () => (await import('./routes/CouncilPage.tsx')).CouncilPage),
  review: lazyPage('the papers that wait', async () => (await import('./routes/ReviewPage.tsx')).ReviewPage),
  file: lazyPage('this file', async () => (await import('./routes/FilePage.tsx')).FilePage),
  document: lazyPage('this document', async () => (await import('./routes/DocumentPage.tsx')).DocumentPage),
  incident: lazyPage('this closed file', async () => (await import('./routes/IncidentPage.tsx')).IncidentPage),
  mail: lazyPage('the mail', async () => (await import('./routes/MailPage.tsx')).MailPage),
  outbox: lazyPage('the outbox', async () => (await import('./routes/OutboxPage.tsx')).OutboxPage),
  me: lazyPage('your page', async () => (await import('./routes/MePage.tsx')).MePage),
};

const root = createRootRoute({ component: RootPage, notFoundComponent: NotFoundPage, errorComponent: BrokenPage });

const word = z.string().optional();

const page = <P extends string>(path: P, component: LazyPage) => createRoute({ getParentRoute: () => root, path, component });

const routes = [
  page('/desk', pages.today),
  createRoute({
    getParentRoute: () => root, path: '/desk/take', component: pages.take,
    validateSearch: z.object({ campaign: word, council: word, region: word, q: word, view: word }),
  }),
  page('/desk/requests/$requestId', pages.request),
  page('/desk/requests/$requestId/write', pages.write),
  page('/desk/requests/$requestId/letters/$messageId', pages.letter),
  page('/desk/requests/$requestId/print', pages.print),
  createRoute({ getParentRoute: () => root, path: '/desk/requests/$requestId/answer', component: pages.answer, validateSearch: z.object({ message: word }) }),
  createRoute({
    getParentRoute: () => root, path: '/desk/board', component: pages.board,
    validateSearch: z.object({ campaign: word, bucket: word, region: word, due: word, mine: word, after: word, q: word }),
  }),
  page('/desk/campaigns', pages.campaigns),
  page('/desk/campaigns/$campaignId', pages.campaign),
  page('/desk/decisions', pages.decisions),
  page('/desk/people', pages.people),
  createRoute({ getParentRoute: () => root, path: '/desk/audit', component: pages.audit, validateSearch: z.object({ area: word, who: word, since: word, until: word, before: word }) }),
  page('/desk/councils/$slug', pages.council),
  page('/desk/review', pages.review),
  createRoute({ getParentRoute: () => root, path: '/desk/files/$attachmentId', component: pages.file, validateSearch: z.object({ page: word, q: word, at: word }) }),
  createRoute({ getParentRoute: () => root, path: '/desk/documents/$documentId', component: pages.document, validateSearch: z.object({ page: word, do: word, at: word }) }),
  page('/desk/incidents/$incidentId', pages.incident),
  page('/desk/mail', pages.mail),
  page('/desk/outbox', pages.outbox),
  page('/desk/me', pages.me),
];

const searchText = (search: Record<string, unknown>): string => {
  const held = new URLSearchParams(Object.entries(search).flatMap(([name, value]): [string, string][] => (typeof value === 'string' && value !== '' ? [[name, value]] : [])));
  return held.size === 0 ? '' : `?${held.toString()}`;
};

/** Every page of the desk. Links are ordinary; what an address holds besides its path is read by its page. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  scrollRestoration: true,
  defaultNotFoundComponent: NotFoundPage,
  // Plain words in the address bar, so that an address can be read, typed and sent to somebody.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => searchText(search),
});

/** Begins to fetch the code of the page at an address, before it is drawn. */
export function warmPageAt(pathname: string): void {
  const component: unknown = router.getMatchedRoutes(pathname)[2]?.options.component;
  Object.values(pages).find((each) => each === component)?.warm();
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
