import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed } from './Failed.tsx';
import { Waiting } from './Waiting.tsx';

/**
 * Draws what was asked for once it is there, and says what is waited for, or why it did not come, until then. What is
 * already on the screen stays there when a later refresh fails.
 */
export function Fetched<T>({ query, what, page = false, declined, children }: {
  query: UseQueryResult<T, unknown>;
  /** What is fetched, as it stands in a sentence: “your requests”. */
  what: string;
  page?: boolean;
  declined?: ((error: unknown) => string | null) | undefined;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failed what={what} error={query.error} retry={() => void query.refetch()} declined={declined?.(query.error)} page={page} />;
  return <Waiting what={what} />;
}
