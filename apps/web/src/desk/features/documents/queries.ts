import { useMutation, useQuery } from '@tanstack/react-query';
import { useTRPC, type Outputs } from '../../../lib/trpc.ts';
import { useDocumentChanged } from './file-queries.ts';

export type ToReviewView = Outputs['documents']['toReview'][number];
export type PublishedLinkView = Outputs['documents']['published'][number];

/** What is published by link. */
export const usePublished = () => useQuery(useTRPC().documents.published.queryOptions());

/** Publishes a paper by linking to where it already stands. */
export const usePublishLink = () => useMutation(useTRPC().documents.publishLink.mutationOptions({ onSettled: useDocumentChanged() }));

/** Takes a link down, with the reason. */
export const useTakeDown = () => useMutation(useTRPC().documents.takeDown.mutationOptions({ onSettled: useDocumentChanged() }));
