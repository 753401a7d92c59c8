import { momentWords, realNameProblem } from '@openvalve/domain';
import type { VolunteersProblem } from '@openvalve/server/router';
import { failureOf, failureText } from '../../../lib/failure.ts';
import { listed } from '../../../lib/words.ts';

/** What is said next to the button that met the problem. Null when nothing went wrong. */
export function volunteersTrouble(error: unknown): string | null {
  if (!error) return null;
  const failure = failureOf(error);
  return failure.kind === 'declined' ? problemText(failure.problem as VolunteersProblem) : failureText(failure);
}

const nameWords: Record<NonNullable<ReturnType<typeof realNameProblem>>, string> = {
  name_missing: 'Give your name. The Act asks for the real name of whoever asks.',
  name_too_long: 'That is longer than a hundred letters. Give the name you are known by.',
  name_not_a_name: 'A name has letters in it, and no @ or figures. Give the name you are known by.',
  name_needs_two_parts: 'Give a first name or initial and a surname: “R. Example” is enough.',
  name_pseudonym: 'That does not look like a real name. A council need not answer a request without one.',
};

/** What is wrong with a name as an applicant's, in words, or null. */
export const nameTrouble = (name: string): string | null => {
  const problem = realNameProblem(name);
  return problem === null ? null : nameWords[problem];
};

/** One sentence for each reason something about people is declined: what happened, then what to do. */
export function problemText(problem: VolunteersProblem): string {
  switch (problem.code) {
    case 'real_name':
      return nameWords[problem.why as keyof typeof nameWords] ?? nameWords.name_pseudonym;
    case 'email_malformed':
      return 'That is not one whole mail address. Look at it again.';
    case 'operator_not_named':
      return `Whoever runs this has to say who they are first: set ${listed(problem.missing)} where this program is started, then start it again.`;
    case 'already_a_member':
      return 'This person is already on the team. Change their roles in the list instead.';
    case 'already_invited':
      return `An invitation to this address is open until ${momentWords(new Date(problem.until))}. Revoke it first to send another.`;
    case 'invitation_unknown':
      return 'This invitation is no longer here. The list now shows what is.';
    case 'invitation_accepted':
      return 'This invitation has been accepted. The person is in the list.';
    case 'invitation_expired':
      return `This invitation ended on ${momentWords(new Date(problem.at))}. Invite them again.`;
    case 'invitation_revoked':
      return 'This invitation was revoked. Invite them again.';
    case 'link_already_shown':
      return 'The link was shown once already, and cannot be shown again. Revoke the invitation and make another.';
    case 'not_your_invitation':
      return 'Only the person who made an invitation can copy its link.';
    case 'roles_need_admin':
      return `Only an admin can give the role ${listed(problem.roles)}. Ask one, or invite a volunteer.`;
    case 'roles_missing':
      return 'Choose at least one role.';
    case 'person_unknown':
      return 'This person is no longer on the team. The list now shows who is.';
    case 'last_admin':
      return 'There has to be at least one admin. Make somebody else one first.';
  }
}
