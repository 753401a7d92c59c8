import { Channel, IsoDate, MessageId, PaperAsked, Regime, RequestId } from '@openvalve/domain';
import { z } from 'zod';
import { router, teamProcedure, valueOf, volunteerProcedure } from '../trpc.ts';
import { recordAppeal, recordClaimedReceipt, recordClarificationGiven, recordFeePaid, recordRegime, settleDelivery, withdraw } from './acting-on-a-request.ts';
import { followUpProcedures } from './follow-ups/follow-up-procedures.ts';
import { myRequests } from './my-requests.ts';
import { recordBounce } from './record-bounce.ts';
import { recordSent } from './record-sent.ts';
import { saveDraft } from './save-draft.ts';
import { showRequest } from './show-request.ts';
import { strikeOut } from './strike-out.ts';
import { submitRequest } from './submit-request.ts';

const Asked = z.object({ requestId: RequestId });
const Elsewhere = Channel.exclude(['tracker']);

/** One line of words: what a mail's subject may hold is checked again before it is sent. */
const Subject = z.string().max(300);
const Body = z.string().max(50_000);

/** The life of a request, as its applicant and the coordinators move it. */
export const requestsRouter = router({
  mine: teamProcedure.query(({ ctx: { deps, person } }) => myRequests(deps, person)),

  show: teamProcedure.input(Asked).query(async ({ ctx: { deps, person }, input }) => valueOf(await showRequest(deps, { person, ...input }))),

  saveDraft: volunteerProcedure
    .input(Asked.extend({ messageId: MessageId, version: z.int().positive(), subject: Subject, body: Body, asked: z.array(PaperAsked).max(100) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await saveDraft(deps, { person, ...input }))),

  submit: volunteerProcedure
    .input(Asked.extend({ messageId: MessageId, version: z.int().positive() }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await submitRequest(deps, { person, ...input }))),

  recordSent: volunteerProcedure
    .input(Asked.extend({ messageId: MessageId, channel: Elsewhere, sentOn: IsoDate, receivedOn: IsoDate, asked: z.array(PaperAsked).max(100) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await recordSent(deps, { person, ...input }))),

  settleDelivery: volunteerProcedure
    .input(Asked.extend({ went: z.boolean() }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await settleDelivery(deps, { person, ...input }))),

  recordClarificationGiven: volunteerProcedure
    .input(Asked.extend({ on: IsoDate, papers: z.array(PaperAsked).min(1).max(100).optional() }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await recordClarificationGiven(deps, { person, ...input }))),

  recordBounce: volunteerProcedure
    .input(Asked.extend({ messageId: MessageId, why: z.enum(['bounced', 'told_to_write_elsewhere']) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await recordBounce(deps, { person, ...input }))),

  recordClaimedReceipt: volunteerProcedure
    .input(Asked.extend({ claimedOn: IsoDate }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await recordClaimedReceipt(deps, { person, ...input }))),

  recordRegime: volunteerProcedure
    .input(Asked.extend({ regime: Regime }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await recordRegime(deps, { person, ...input }))),

  recordFeePaid: volunteerProcedure
    .input(Asked.extend({ on: IsoDate }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await recordFeePaid(deps, { person, ...input }))),

  recordAppeal: volunteerProcedure
    .input(Asked.extend({ by: z.enum(['us', 'council']), on: IsoDate }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await recordAppeal(deps, { person, ...input }))),

  strikeOut: volunteerProcedure
    .input(Asked.extend({ entry: z.int().positive() }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await strikeOut(deps, { person, ...input }))),

  withdraw: volunteerProcedure
    .input(Asked)
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await withdraw(deps, { person, ...input }))),

  ...followUpProcedures,
});
