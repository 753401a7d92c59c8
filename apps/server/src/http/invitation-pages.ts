import { realNameProblem } from '@openvalve/domain';
import { renderInvitation, type InvitationPageView } from '@openvalve/web/site';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptInvitation, openInvitation, type Acceptance } from '../volunteers/accept-invitation.ts';
import type { VolunteersProblem } from '../volunteers/problems.ts';
import { attemptLimit } from './attempt-limit.ts';
import { formOf, readForms, type Form } from './form-bodies.ts';
import { frameOf, sendPage } from './pages.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';
import { cookiesOf, setCookies } from './sessions.ts';

const closedAs: Partial<Record<VolunteersProblem['code'], InvitationPageView['state']>> = {
  invitation_unknown: 'unknown',
  invitation_accepted: 'used',
  invitation_expired: 'expired',
  invitation_revoked: 'revoked',
};

/** Joining the team: an invitation's page, which uses nothing up until its button is pressed. */
export function invitationPages(http: FastifyInstance, parts: HttpParts): void {
  const { deps, signIn } = parts;
  const perPlace = attemptLimit({ most: 60, within: 60 * 60 * 1000, now: deps.now });
  readForms(http);

  http.get<{ Querystring: { token?: string } }>('/invitation', async (request, reply) => show(request, reply, { ...blank, token: request.query.token ?? '' }, null));

  http.post('/invitation', async (request, reply) => {
    if (!perPlace.allow(request.ip)) return refuse(parts, request, reply, 429);
    const acceptance = acceptanceFrom(formOf(request.body));
    const accepted = await acceptInvitation(deps, acceptance);
    if (!accepted.ok) return show(request, reply, acceptance, accepted.problem);
    setCookies(reply, await signIn.open(accepted.value.personId, cookiesOf(request)));
    return reply.header('cache-control', 'no-store').redirect('/desk', 303);
  });

  async function show(request: FastifyRequest, reply: FastifyReply, { token, ...values }: Acceptance, problem: VolunteersProblem | null): Promise<FastifyReply> {
    const invitation = await openInvitation(deps, token);
    const { operatorName, operatorContact } = deps.env;
    const view: InvitationPageView = {
      token,
      state: invitation.ok ? 'open' : (closedAs[invitation.problem.code] ?? 'unknown'),
      needsEmail: invitation.ok && invitation.value.email === null,
      email: invitation.ok ? invitation.value.email : null,
      values,
      problems: problem === null ? {} : fieldProblems(problem, values.realName),
      operator: operatorName === null ? null : { name: operatorName, contact: operatorContact },
    };
    const status = invitation.ok ? (problem === null ? 200 : 422) : view.state === 'unknown' ? 404 : 410;
    return sendPage(reply, renderInvitation(frameOf(parts, request), view), status);
  }
}

const blank: Omit<Acceptance, 'token'> = { realName: '', email: '', namedPublicly: false, consentToFollowUps: false };

const acceptanceFrom = (form: Form): Acceptance => ({
  token: form.get('token') ?? '',
  realName: (form.get('realName') ?? '').slice(0, 500),
  email: (form.get('email') ?? '').slice(0, 254),
  namedPublicly: form.get('namedPublicly') === 'yes',
  consentToFollowUps: form.get('consentToFollowUps') === 'yes',
});

function fieldProblems(problem: VolunteersProblem, realName: string): InvitationPageView['problems'] {
  switch (problem.code) {
    case 'real_name':
      return { realName: realNameProblem(realName) ?? undefined };
    case 'email_malformed':
      return { email: 'not_an_address' };
    case 'already_a_member':
      return { email: 'in_use' };
    default:
      return {};
  }
}
