import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { AnswerPage } from './routes/AnswerPage.tsx';
import { AuditPage } from './routes/AuditPage.tsx';
import { BoardPage } from './routes/BoardPage.tsx';
import { CampaignPage } from './routes/CampaignPage.tsx';
import { CampaignsPage } from './routes/CampaignsPage.tsx';
import { CasePage } from './routes/CasePage.tsx';
import { CouncilPage } from './routes/CouncilPage.tsx';
import { MePage } from './routes/MePage.tsx';
import { BrokenPage, NotFoundPage } from './routes/NotFoundPage.tsx';
import { OutboxPage } from './routes/OutboxPage.tsx';
import { PeoplePage } from './routes/PeoplePage.tsx';
import { PrintPage } from './routes/PrintPage.tsx';
import { ReviewPage } from './routes/ReviewPage.tsx';
import { RootPage } from './routes/RootPage.tsx';
import { TakePage } from './routes/TakePage.tsx';
import { TodayPage } from './routes/TodayPage.tsx';
import { WritePage } from './routes/WritePage.tsx';

const root = createRootRoute({ component: RootPage, notFoundComponent: NotFoundPage, errorComponent: BrokenPage });

const word = z.string().optional();

const page = <P extends string>(path: P, component: () => ReactNode) => createRoute({ getParentRoute: () => root, path, component });

const routes = [
  page('/desk', TodayPage),
  createRoute({
    getParentRoute: () => root, path: '/desk/take', component: TakePage,
    validateSearch: z.object({ campaign: word, council: word, region: word, q: word, view: word }),
  }),
  page('/desk/requests/$requestId', CasePage),
  page('/desk/requests/$requestId/write', WritePage),
  page('/desk/requests/$requestId/print', PrintPage),
  createRoute({ getParentRoute: () => root, path: '/desk/requests/$requestId/answer', component: AnswerPage, validateSearch: z.object({ message: word }) }),
  createRoute({
    getParentRoute: () => root, path: '/desk/board', component: BoardPage,
    validateSearch: z.object({ campaign: word, bucket: word, region: word, due: word, mine: word, q: word }),
  }),
  page('/desk/campaigns', CampaignsPage),
  page('/desk/campaigns/$campaignId', CampaignPage),
  page('/desk/people', PeoplePage),
  createRoute({ getParentRoute: () => root, path: '/desk/audit', component: AuditPage, validateSearch: z.object({ area: word, who: word, since: word, until: word, before: word }) }),
  page('/desk/councils/$slug', CouncilPage),
  page('/desk/review', ReviewPage),
  page('/desk/outbox', OutboxPage),
  page('/desk/me', MePage),
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

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
