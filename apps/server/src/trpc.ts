import { StoreUnreachable } from '@openvalve/documents';
import type { PersonId, Result, Role } from '@openvalve/domain';
import { holds } from '@openvalve/domain';
import { initTRPC, TRPCError } from '@trpc/server';
import type { Deps } from './deps.ts';
import { isDatabaseDown } from './http/database-down.ts';
import type { Problem } from './problems.ts';

/** Who is asking, as the database has them now: roles are read anew for each request. */
export type SignedIn = {
  readonly id: PersonId;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly realName: string | null;
  readonly namedPublicly: boolean;
  readonly consentToFollowUps: boolean;
};

export type Context = { readonly deps: Deps; readonly person: SignedIn | null; readonly ip: string };

/** Who may call a procedure. A test walks every procedure and fails on one that does not say. */
export type Access = 'public' | 'team' | 'volunteer' | 'coordinator' | 'reviewer' | 'coordinator-or-reviewer' | 'admin';
export type Meta = { readonly role: Access };

/** Which roles open what. An admin may do what each other role may. */
const opensTo: Record<Exclude<Access, 'public'>, readonly Role[]> = {
  team: ['volunteer', 'coordinator', 'reviewer', 'admin'],
  volunteer: ['volunteer', 'coordinator'],
  coordinator: ['coordinator'],
  reviewer: ['reviewer'],
  'coordinator-or-reviewer': ['coordinator', 'reviewer'],
  admin: ['admin'],
};

/** Carries a declined command through tRPC to the client, where `error.data.problem` is typed. */
export class Declined extends Error {
  override readonly name = 'Declined';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    errorFormatter: ({ shape, error }) => {
      const { stack: _stack, ...data } = shape.data;
      return {
        ...shape,
        // What broke is for the log: a message of the database may hold what somebody typed.
        message: error.code === 'INTERNAL_SERVER_ERROR' || error.code === 'SERVICE_UNAVAILABLE' ? 'Something broke on our side.' : shape.message,
        data: { ...data, problem: error.cause instanceof Declined ? error.cause.problem : null, down: error.code === 'SERVICE_UNAVAILABLE' },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
export const mergeRouters = t.mergeRouters;

/** A database or a store for files that is not there is 503 and “try again”, not a bug. */
const anyProcedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && (isDatabaseDown(result.error) || result.error.cause instanceof StoreUnreachable)) throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause: result.error.cause });
  return result;
});

/** Open to visitors. Nothing here may give away what is not published. */
export const publicProcedure = anyProcedure.meta({ role: 'public' });

const procedureFor = (role: Exclude<Access, 'public'>) =>
  anyProcedure.meta({ role }).use(({ ctx, next }) => {
    if (!ctx.person) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in first.' });
    if (!holds(ctx.person.roles, ...opensTo[role])) throw new TRPCError({ code: 'FORBIDDEN', message: 'This needs a role you do not hold.' });
    return next({ ctx: { ...ctx, person: ctx.person } });
  });

/** Anyone on the team, whatever their role. */
export const teamProcedure = procedureFor('team');
/** Volunteers, coordinators and admins: those who act on requests. */
export const volunteerProcedure = procedureFor('volunteer');
export const coordinatorProcedure = procedureFor('coordinator');
export const reviewerProcedure = procedureFor('reviewer');
/** Coordinators, reviewers and admins: those who may look at what any council sent. */
export const coordinatorOrReviewerProcedure = procedureFor('coordinator-or-reviewer');
export const adminProcedure = procedureFor('admin');

const numbers: Readonly<Record<string, 'FORBIDDEN' | 'NOT_FOUND'>> = {
  not_yours: 'FORBIDDEN', file_closed: 'FORBIDDEN', file_held_back: 'FORBIDDEN', request_not_found: 'NOT_FOUND', file_not_found: 'NOT_FOUND', document_not_found: 'NOT_FOUND', copy_not_found: 'NOT_FOUND', incident_not_found: 'NOT_FOUND', destruction_not_found: 'NOT_FOUND',
};

/** The number the edge gives a problem: what is somebody else’s, shut or missing has its own; every other no is a `CONFLICT`. */
const codeFor = ({ code }: Problem): 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT' => numbers[code] ?? 'CONFLICT';

/** The value of a result, or the answer no as an error whose `data.problem` the client words. */
export function valueOf<T>(result: Result<T, Problem>): T {
  if (result.ok) return result.value;
  throw new TRPCError({ code: codeFor(result.problem), cause: new Declined(result.problem) });
}
