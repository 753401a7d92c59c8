import { RequestId } from '@openvalve/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, type Outputs } from '../../../lib/trpc.ts';
import { upload, type UploadResult } from '../../../lib/upload.ts';

export type RequestView = Outputs['requests']['show'];
export type MessageView = RequestView['messages'][number];

/** The request an answer belongs to. */
export const useRequestAnswered = (requestId: string) => useQuery(useTRPC().requests.show.queryOptions({ requestId }));

const useAnswerRecorded = () => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.requests.pathFilter()),
      queryClient.invalidateQueries(trpc.campaigns.pathFilter()),
      queryClient.invalidateQueries(trpc.councils.pathFilter()),
      queryClient.invalidateQueries(trpc.documents.pathFilter()),
    ]);
};

/** Says what a message from the council is. */
export const useClassify = () => useMutation(useTRPC().correspondence.classify.mutationOptions({ onSettled: useAnswerRecorded() }));

/** What a person fills in about a message that came. */
export type MessageFields = { text: string; receivedOn: string; from: string; subject: string; cameBy: string; councilReference: string };

/** Sends a message and its files to be put on record, and says how much has gone, from 0 to 1. Null when nothing is on its way. */
export function useRecordMessage(requestId: string) {
  const [share, setShare] = useState<number | null>(null);
  const recorded = useAnswerRecorded();
  const record = async (fields: MessageFields, files: readonly File[]): Promise<UploadResult> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const file of files) form.append('files', file);
    setShare(0);
    const result = await upload(`/api/requests/${requestId}/messages`, form, setShare);
    setShare(null);
    if (result.ok) await recorded();
    return result;
  };
  return { record, share };
}

/** Sends mails saved as files, to be put on a request’s file as they are, and says how much has gone. Null when nothing is on its way. */
export function useBringMail(requestId: string) {
  const [share, setShare] = useState<number | null>(null);
  const recorded = useAnswerRecorded();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const bring = async (files: readonly File[]): Promise<{ result: UploadResult; messages: readonly MessageView[] }> => {
    const form = new FormData();
    for (const file of files) form.append('mail', file);
    setShare(0);
    const result = await upload(`/api/requests/${requestId}/mail`, form, setShare);
    setShare(null);
    // Also where it stopped half-way: what was taken in before that stays.
    await recorded();
    return { result, messages: queryClient.getQueryData(trpc.requests.show.queryKey({ requestId: RequestId.parse(requestId) }))?.messages ?? [] };
  };
  return { bring, share };
}
