import type { CampaignProblem, ClaimProblem } from './campaigns/problems.ts';
import type { MailProblem } from './correspondence/inbound/problems.ts';
import type { CorrespondenceProblem } from './correspondence/problems.ts';
import type { CouncilProblem } from './councils/problems.ts';
import type { FileProblem } from './documents/file-problems.ts';
import type { DocumentProblem } from './documents/problems.ts';
import type { PublishingProblem } from './documents/publishing/problems.ts';
import type { DestructionProblem } from './documents/destroying/problems.ts';
import type { IncidentProblem } from './documents/incidents/problems.ts';
import type { PrecedentProblem } from './precedents/problems.ts';
import type { RequestProblem } from './requests/problems.ts';
import type { VolunteersProblem } from './volunteers/problems.ts';

/** Every reason a procedure may answer no: one union for each subject, listed here so that the client's `data.problem` is typed. */
export type Problem =
  | CampaignProblem
  | ClaimProblem
  | CorrespondenceProblem
  | CouncilProblem
  | DestructionProblem
  | DocumentProblem
  | FileProblem
  | IncidentProblem
  | MailProblem
  | PrecedentProblem
  | PublishingProblem
  | RequestProblem
  | VolunteersProblem;
