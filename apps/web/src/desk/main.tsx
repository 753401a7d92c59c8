import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../lib/styles/tokens.css';
import '../lib/styles/base.css';
import { failureOf, mayPass } from '../lib/failure.ts';
import { wantFocusOnHeading } from '../lib/page/Heading.tsx';
import { createDeskClient, TRPCProvider } from '../lib/trpc.ts';
import { router, warmPageAt } from './router.tsx';
import { followLinks } from './shell/follow-links.ts';

const queryClient = new QueryClient({
  defaultOptions: {
    // Without a network a call fails at once and the page says so, instead of waiting without a word.
    queries: { staleTime: 5_000, networkMode: 'always', retry: (times, error) => times < 2 && mayPass(failureOf(error)) },
    mutations: { networkMode: 'always', retry: false },
  },
});

router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) wantFocusOnHeading();
});
followLinks({ goTo: (href) => router.history.push(href), warm: warmPageAt });
// Beside the question who is signed in, not after its answer.
warmPageAt(location.pathname);

const root = document.getElementById('desk');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <TRPCProvider trpcClient={createDeskClient()} queryClient={queryClient}>
          <RouterProvider router={router} />
        </TRPCProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
