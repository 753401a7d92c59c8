import { useMutation, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../lib/trpc.ts';
import { useDocumentChanged } from './file-queries.ts';

/** Every accidental release, those that are open first. */
export const useIncidents = (wanted: boolean) => useQuery(useTRPC().documents.incidents.queryOptions(undefined, { enabled: wanted }));

/** One accidental release, with its checklist. */
export const useIncident = (id: string) => useQuery(useTRPC().documents.incident.queryOptions({ id }));

/** The team, for those who may see it: whoever may be named to open a closed file. */
export const useTeam = (wanted: boolean) => useQuery(useTRPC().volunteers.list.queryOptions(undefined, { enabled: wanted }));

/** What was destroyed, or is to be. */
export const useDestructions = (wanted: boolean) => useQuery(useTRPC().documents.destructions.queryOptions(undefined, { enabled: wanted }));

/** Closes a file to everybody but two people. */
export const useCloseFile = () => useMutation(useTRPC().documents.closeFile.mutationOptions({ onSettled: useDocumentChanged() }));

/** Ticks a step of the checklist, or takes the tick back. */
export const useTickStep = () => useMutation(useTRPC().documents.tickStep.mutationOptions({ onSettled: useDocumentChanged() }));

/** Ends what keeps a file closed. */
export const useEndIncident = () => useMutation(useTRPC().documents.endIncident.mutationOptions({ onSettled: useDocumentChanged() }));

/** Asks for a file to be destroyed. */
export const useAskToDestroy = () => useMutation(useTRPC().documents.askToDestroy.mutationOptions({ onSettled: useDocumentChanged() }));

/** Takes back what was asked. */
export const useWithdrawDestruction = () => useMutation(useTRPC().documents.withdrawDestruction.mutationOptions({ onSettled: useDocumentChanged() }));

/** Destroys what somebody else asked to have destroyed. */
export const useConfirmDestruction = () => useMutation(useTRPC().documents.confirmDestruction.mutationOptions({ onSettled: useDocumentChanged() }));
