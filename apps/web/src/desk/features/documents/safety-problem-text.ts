import type { DestructionProblem, IncidentProblem } from '@openvalve/server/router';

/** One sentence for each reason a file was not closed, or nothing was done about one that is: what happened, then what to do. */
export function incidentProblemText(problem: IncidentProblem): string {
  switch (problem.code) {
    case 'file_closed_already':
      return 'This file is closed already. Go on with its checklist.';
    case 'person_may_not_open':
      return 'One of the two people may not open files of this request, or has left. Choose somebody else.';
    case 'two_people_needed':
      return 'Two different people are needed, and one of them has to be a reviewer or an admin. Choose them.';
    case 'noticed_in_future':
      return 'That moment has not come yet. Say when it was noticed.';
    case 'incident_not_found':
      return 'This is no longer here. Open the list again.';
    case 'incident_ended':
      return 'This has ended already. Open the page again to see how.';
    case 'not_destroyed_yet':
      return 'The file is still there. Have it destroyed first, or say that it is open again.';
  }
}

/** The same for a file that is to be destroyed. */
export function destructionProblemText(problem: DestructionProblem): string {
  switch (problem.code) {
    case 'destruction_asked_already':
      return 'Somebody has asked for this already. An admin can confirm it.';
    case 'destruction_not_found':
      return 'This is no longer here. Open the list again.';
    case 'destruction_withdrawn':
      return 'It was taken back. Ask again if the file is to be destroyed after all.';
    case 'destruction_confirmed_already':
      return 'It was confirmed already, and the file is gone or on its way. Nothing more to do.';
    case 'asked_by_yourself':
      return 'You asked for this, and it takes two. Another admin has to confirm it.';
  }
}
