import { ComplaintAbout, FollowUpChannel, FollowUpPurpose, IsoDate, MessageId, RequestId } from '@openvalve/domain';
import { z } from 'zod';
import { valueOf, volunteerProcedure } from '../../trpc.ts';
import { discardFollowUp, saveFollowUp } from './save-follow-up.ts';
import { recordFollowUpSent, sendFollowUp } from './send-follow-up.ts';
import { settleFollowUp } from './settle-follow-up.ts';
import { startFollowUp } from './start-follow-up.ts';

const Letter = z.object({ requestId: RequestId, messageId: MessageId });
const AsSeen = Letter.extend({ version: z.int().positive() });

/** Letters after the first: begun, written, sent from here or by hand, and what became of them. */
export const followUpProcedures = {
  startFollowUp: volunteerProcedure
    .input(z.object({ requestId: RequestId, purpose: FollowUpPurpose, about: ComplaintAbout.optional() }))
    .mutation(async ({ ctx: { deps, person }, input: { about = null, ...input } }) => valueOf(await startFollowUp(deps, { person, about, ...input }))),

  saveFollowUp: volunteerProcedure
    .input(AsSeen.extend({ subject: z.string().max(300), body: z.string().max(50_000) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await saveFollowUp(deps, { person, ...input }))),

  sendFollowUp: volunteerProcedure
    .input(AsSeen)
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await sendFollowUp(deps, { person, ...input }))),

  recordFollowUpSent: volunteerProcedure
    .input(AsSeen.extend({ channel: FollowUpChannel.exclude(['tracker']), sentOn: IsoDate, receivedOn: IsoDate }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await recordFollowUpSent(deps, { person, ...input }))),

  settleFollowUp: volunteerProcedure
    .input(Letter.extend({ went: z.boolean() }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await settleFollowUp(deps, { person, ...input }))),

  discardFollowUp: volunteerProcedure
    .input(Letter)
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await discardFollowUp(deps, { person, ...input }))),
};
