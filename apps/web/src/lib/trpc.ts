import type { AppRouter } from '@openvalve/server/router';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { createTRPCContext } from '@trpc/tanstack-react-query';

/** Typed access to the server for every feature's `queries.ts`. Only types cross: no server code is bundled. */
export const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

/** What each procedure is given. */
export type Inputs = inferRouterInputs<AppRouter>;

/** What each procedure answers. */
export type Outputs = inferRouterOutputs<AppRouter>;

/** The client of this browser: one address, calls of one moment sent together, cookies of this site only. */
export const createDeskClient = () =>
  createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/api/trpc', maxURLLength: 1800 })] });
