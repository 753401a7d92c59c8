import type { IncomingMailId } from '@openvalve/domain';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMailChanged } from '../../../lib/mail/queries.ts';
import { useTRPC, type Outputs } from '../../../lib/trpc.ts';

export type HeldMailView = Outputs['mail']['held'][number];
export type RequestToFileOn = Outputs['mail']['findRequests'][number];
export type BouncingAddressView = Outputs['mail']['bouncing'][number];
export type ComparedCopiesView = Outputs['mail']['compare'];
export type SentAgainView = Outputs['mail']['correctAndSendAgain'];

/** Mail that belongs nowhere yet, with what it may belong to. */
export const useHeldMail = () => useQuery(useTRPC().mail.held.queryOptions());

/** Mail a coordinator said is none of ours. */
export const useMailSetAside = (wanted: boolean) => useQuery(useTRPC().mail.aside.queryOptions(undefined, { enabled: wanted }));

/** One mail whole. */
export const useWholeMail = (mailId: IncomingMailId, wanted: boolean) => useQuery(useTRPC().mail.read.queryOptions({ mailId }, { enabled: wanted }));

/** A mail beside the other that claims to be it. */
export const useComparedCopies = (mailId: IncomingMailId) => useQuery(useTRPC().mail.compare.queryOptions({ mailId }));

/** Requests a mail may be filed on, by words of the council’s, the campaign’s or the volunteer’s name. */
export const useRequestsToFileOn = (search: string, wanted: boolean) => useQuery(useTRPC().mail.findRequests.queryOptions({ search }, { enabled: wanted, placeholderData: (before) => before }));

/** Files a mail on one request or several: on all, or on none where one does not take it. */
export const useFileMail = () => useMutation(useTRPC().mail.file.mutationOptions({ onSettled: useMailChanged() }));

/** Says that a mail is none of ours, and why. */
export const useSetAside = () => useMutation(useTRPC().mail.setAside.mutationOptions({ onSettled: useMailChanged() }));

/** Puts what was set aside back in the holding pen. */
export const useTakeBack = () => useMutation(useTRPC().mail.takeBack.mutationOptions({ onSettled: useMailChanged() }));

/** Has a mail read and placed anew. */
export const useReadAgain = () => useMutation(useTRPC().mail.readAgain.mutationOptions({ onSettled: useMailChanged() }));

/** Messages whose senders nobody has accepted. */
export const useUnrecognisedSenders = () => useQuery(useTRPC().mail.unrecognised.queryOptions());

/** Letters nobody can know the fate of. */
export const useUncertainLetters = () => useQuery(useTRPC().mail.uncertain.queryOptions());

/** Addresses that letters came back from. */
export const useBouncingAddresses = (wanted: boolean) => useQuery(useTRPC().mail.bouncing.queryOptions(undefined, { enabled: wanted }));

/** Gives a council’s right address, and sends what the dead one held up. */
export const useCorrectAndSendAgain = () => useMutation(useTRPC().mail.correctAndSendAgain.mutationOptions({ onSettled: useMailChanged() }));
