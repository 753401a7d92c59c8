import { CouncilSlug, IncomingMailId, IsoDate, MessageId, RequestId } from '@openvalve/domain';
import { z } from 'zod';
import { coordinatorProcedure, router, valueOf, volunteerProcedure } from '../../trpc.ts';
import { acceptSender, confirmForward } from './accept-sender.ts';
import { compareCopies } from './compare-copies.ts';
import { fileByHand } from './file-by-hand.ts';
import { listHeld, mailCounts, readWhole, requestsToFileOn, uncertainLetters, unrecognisedSenders } from './mail-desk.ts';
import { bouncingAddresses, correctAndSendAgain } from './send-again.ts';
import { readAgain, setAside, takeBack } from './set-aside.ts';
import { takeOffFile } from './take-off-file.ts';

const OfMail = z.object({ mailId: IncomingMailId });
const OfMessage = z.object({ messageId: MessageId });
const short = z.string().max(320);

/** Mail that came: the holding pen, senders to accept, addresses that bounce. Bytes and HTML are at addresses of their own. */
export const mailRouter = router({
  counts: coordinatorProcedure.query(({ ctx: { deps } }) => mailCounts(deps)),

  held: coordinatorProcedure.query(({ ctx: { deps } }) => listHeld(deps, 'held')),

  aside: coordinatorProcedure.query(({ ctx: { deps } }) => listHeld(deps, 'set_aside')),

  read: coordinatorProcedure.input(OfMail).query(async ({ ctx: { deps, person }, input }) => valueOf(await readWhole(deps, person, input.mailId))),

  compare: coordinatorProcedure.input(OfMail).query(async ({ ctx: { deps, person }, input }) => valueOf(await compareCopies(deps, person, input.mailId))),

  findRequests: coordinatorProcedure.input(z.object({ search: z.string().max(200) })).query(({ ctx: { deps }, input }) => requestsToFileOn(deps, input.search)),

  file: coordinatorProcedure
    .input(OfMail.extend({ requestIds: z.array(RequestId).min(1).max(20), receivedOn: IsoDate.optional() }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await fileByHand(deps, { person, ...input }))),

  undo: coordinatorProcedure.input(OfMail).mutation(async ({ ctx: { deps, person }, input }) => valueOf(await takeOffFile(deps, { person, ...input }))),

  setAside: coordinatorProcedure
    .input(OfMail.extend({ why: z.string().max(500) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await setAside(deps, { person, ...input }))),

  takeBack: coordinatorProcedure.input(OfMail).mutation(async ({ ctx: { deps, person }, input }) => valueOf(await takeBack(deps, { person, ...input }))),

  readAgain: coordinatorProcedure.input(OfMail).mutation(async ({ ctx: { deps, person }, input }) => valueOf(await readAgain(deps, { person, ...input }))),

  unrecognised: coordinatorProcedure.query(({ ctx: { deps } }) => unrecognisedSenders(deps)),

  acceptSender: volunteerProcedure.input(OfMessage).mutation(async ({ ctx: { deps, person }, input }) => valueOf(await acceptSender(deps, { person, ...input }))),

  confirmForward: volunteerProcedure
    .input(OfMessage.extend({ fromName: short, fromAddress: short, receivedOn: IsoDate }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await confirmForward(deps, { person, ...input }))),

  uncertain: coordinatorProcedure.query(({ ctx: { deps } }) => uncertainLetters(deps)),

  bouncing: coordinatorProcedure.query(({ ctx: { deps } }) => bouncingAddresses(deps)),

  correctAndSendAgain: coordinatorProcedure
    .input(z.object({ slug: CouncilSlug, dead: short, value: z.string().max(2_000), sourceUrl: z.string().max(2_000), seenOn: z.string().max(20) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await correctAndSendAgain(deps, { person, ...input }))),
});
