/** Why a file was not closed, or nothing was done about one that is. */
export type IncidentProblem =
  | { code: 'file_closed_already'; incidentId: string | null }
  /** One of the two may not open files of this request, or is not on the team any more. */
  | { code: 'person_may_not_open'; personId: string }
  /** Two different people are needed, and one of them has to be a reviewer or an admin. */
  | { code: 'two_people_needed' }
  | { code: 'noticed_in_future'; noticedAt: string }
  | { code: 'incident_not_found'; id: string }
  | { code: 'incident_ended'; id: string }
  /** It can end as destroyed only once it is. */
  | { code: 'not_destroyed_yet'; id: string };
