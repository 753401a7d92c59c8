import { PersonId, Role } from '@openvalve/domain';
import { z } from 'zod';
import { adminProcedure, coordinatorProcedure, publicProcedure, router, teamProcedure, valueOf } from '../trpc.ts';
import { copyInvitation, invitations, invite, takeInvitationBack } from './invite.ts';
import { leaveTeam } from './leave-team.ts';
import { meView, people, setRealName, setRoles } from './people.ts';
import { requestsOfLeavers } from './requests-of-leavers.ts';

const Invitation = z.object({ invitationId: z.uuid() });
const Roles = z.array(Role).max(Role.options.length);

/** People, roles and invitations. */
export const volunteersRouter = router({
  me: publicProcedure.query(({ ctx }) => (ctx.person === null ? null : meView(ctx.person))),

  setRealName: teamProcedure
    .input(z.object({ realName: z.string().max(500), namedPublicly: z.boolean(), consentToFollowUps: z.boolean() }))
    .mutation(async ({ ctx, input }) => valueOf(await setRealName(ctx.deps, ctx.person, input))),

  list: coordinatorProcedure.query(({ ctx }) => people(ctx.deps)),

  invite: coordinatorProcedure
    .input(z.object({ email: z.string().trim().toLowerCase().pipe(z.email()), roles: Roles }))
    .mutation(async ({ ctx, input }) => valueOf(await invite(ctx.deps, ctx.person, input))),

  copyInvitation: coordinatorProcedure
    .input(Invitation)
    .mutation(async ({ ctx, input }) => valueOf(await copyInvitation(ctx.deps, ctx.person, input.invitationId))),

  invitations: coordinatorProcedure.query(({ ctx }) => invitations(ctx.deps, ctx.person)),

  revokeInvitation: coordinatorProcedure
    .input(Invitation)
    .mutation(async ({ ctx, input }) => valueOf(await takeInvitationBack(ctx.deps, ctx.person, input.invitationId))),

  setRoles: adminProcedure
    .input(z.object({ personId: PersonId, roles: Roles }))
    .mutation(async ({ ctx, input }) => valueOf(await setRoles(ctx.deps, ctx.person, input))),

  leave: teamProcedure.mutation(async ({ ctx }) => valueOf(await leaveTeam(ctx.deps, ctx.person, ctx.person.id))),

  markLeft: adminProcedure
    .input(z.object({ personId: PersonId }))
    .mutation(async ({ ctx, input }) => valueOf(await leaveTeam(ctx.deps, ctx.person, input.personId))),

  requestsOfLeavers: coordinatorProcedure.query(({ ctx }) => requestsOfLeavers(ctx.deps)),
});
