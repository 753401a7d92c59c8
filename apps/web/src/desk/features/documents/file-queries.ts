import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../../lib/trpc.ts';

/** While a file is being read or a copy made, the page asks again this often, in milliseconds: what is new appears by itself. */
const whileItWorks = 2_000;

/** A file a council sent: its pages, what is hidden in it, and how far it is read. */
export const useFile = (attachmentId: string) =>
  useQuery(useTRPC().documents.file.queryOptions({ attachmentId }, { refetchInterval: ({ state: { data } }) => (data?.reading.state === 'waiting' ? whileItWorks : false) }));

/** What is on one page of a file. The page before stays until it is there. */
export const useFilePage = (attachmentId: string, page: number | null) =>
  useQuery(useTRPC().documents.filePage.queryOptions({ attachmentId, page: page ?? 1 }, { enabled: page !== null, placeholderData: keepPreviousData, staleTime: 300_000 }));

/** Where some words stand in a file. */
export const useSearchFile = (attachmentId: string, q: string) =>
  useQuery(useTRPC().documents.searchFile.queryOptions({ attachmentId, q }, { enabled: q !== '', placeholderData: keepPreviousData }));

/** The pages of a copy. */
export const useCopyPages = (versionId: string | null) =>
  useQuery(useTRPC().documents.copyPages.queryOptions({ versionId: versionId ?? '' }, { enabled: versionId !== null }));

/** What is on one page of a copy. */
export const useCopyPage = (versionId: string, page: number | null) =>
  useQuery(useTRPC().documents.copyPage.queryOptions({ versionId, page: page ?? 1 }, { enabled: page !== null, placeholderData: keepPreviousData, staleTime: 300_000 }));

/** A document on its way to being public. */
export const useDocument = (documentId: string) =>
  useQuery(useTRPC().documents.document.queryOptions({ documentId }, { refetchInterval: ({ state: { data } }) => (data?.stage === 'being-made' || data?.file?.reading.state === 'waiting' ? whileItWorks : false) }));

/** Where a document comes from, as the form for publishing begins. */
export const useProvenance = (documentId: string) => useQuery(useTRPC().documents.provenance.queryOptions({ documentId }));

/** Every document in hand, and papers nobody has begun with. */
export const useInHand = (wanted: boolean) => useQuery(useTRPC().documents.inHand.queryOptions(undefined, { enabled: wanted }));

/** What a change to a document makes out of date. */
export const useDocumentChanged = () => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.documents.pathFilter()),
      queryClient.invalidateQueries(trpc.requests.pathFilter()),
      queryClient.invalidateQueries(trpc.campaigns.pathFilter()),
      queryClient.invalidateQueries(trpc.councils.pathFilter()),
    ]);
};

/** Begins a document from a file. */
export const useBegin = () => useMutation(useTRPC().documents.begin.mutationOptions({ onSettled: useDocumentChanged() }));

/** Calls a document something else. */
export const useRename = () => useMutation(useTRPC().documents.rename.mutationOptions({ onSettled: useDocumentChanged() }));

/** Marks places or cells that are to be taken out. */
export const useAddMarks = () => useMutation(useTRPC().documents.addMarks.mutationOptions({ onSettled: useDocumentChanged() }));

/** Marks every place where some words stand. */
export const useMarkAll = () => useMutation(useTRPC().documents.markAll.mutationOptions({ onSettled: useDocumentChanged() }));

/** Takes marks off again. */
export const useRemoveMarks = () => useMutation(useTRPC().documents.removeMarks.mutationOptions({ onSettled: useDocumentChanged() }));

/** Has a copy made without what is marked. */
export const useMakeCopy = () => useMutation(useTRPC().documents.makeCopy.mutationOptions({ onSettled: useDocumentChanged() }));

/** Approves a copy, or sends it back. */
export const useReview = () => useMutation(useTRPC().documents.review.mutationOptions({ onSettled: useDocumentChanged() }));

/** Makes an approved copy public. */
export const usePublish = () => useMutation(useTRPC().documents.publish.mutationOptions({ onSettled: useDocumentChanged() }));

/** Takes a document down. */
export const useTakeDownDocument = () => useMutation(useTRPC().documents.takeDownDocument.mutationOptions({ onSettled: useDocumentChanged() }));

/** Lets others open a file that was held back, because it seemed to show what was covered. */
export const useLetFileGo = () => useMutation(useTRPC().documents.letFileGo.mutationOptions({ onSettled: useDocumentChanged() }));
