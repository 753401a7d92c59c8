import { checklist, longDay, type WhyNotApprove } from '@openvalve/domain';
import type { DestructionProblem, FileProblem, IncidentProblem, PublishingProblem } from '@openvalve/server/router';
import { failureOf, failureText } from '../../../lib/failure.ts';
import { counted } from '../../../lib/words.ts';

type Problem = FileProblem | PublishingProblem | IncidentProblem | DestructionProblem;

/** What is said next to the button that met the problem, or in the place of a page. Null when nothing went wrong. */
export function fileTrouble(error: unknown): string | null {
  if (!error) return null;
  const failure = failureOf(error);
  return failure.kind === 'declined' ? fileProblemText(failure.problem as Problem) : failureText(failure);
}

/** Why this person cannot approve a copy now, or null where it has no words of its own. */
export const approveWords: Readonly<Record<WhyNotApprove, string>> = {
  no_copy: 'There is no copy yet. Make one first.',
  copy_being_made: 'The copy is still being made. It appears here by itself.',
  copy_failed: 'The copy could not be made. Read why, then make it again.',
  newer_copy: 'There is a newer copy. Look at that one.',
  marks_changed: 'What is marked was changed since this copy was made. Make the copy again.',
  reviewed_already: 'Somebody has decided about this copy already.',
  own_marks: 'You had a hand in what is taken out, so somebody else has to approve it.',
};

/** One sentence for each reason a file, a document, a copy or a closed file is not changed: what happened, then what to do. */
export function fileProblemText(problem: Problem): string {
  switch (problem.code) {
    case 'file_not_found': return 'This file is no longer here. It may have been erased or destroyed.';
    case 'not_yours': return 'This file came on somebody else’s request. Its volunteer, coordinators and reviewers can open it.';
    case 'file_held_back': return 'Words seem to stand under boxes in this file: the council meant to cover them, and they can be read. A reviewer looks at it before anybody else opens it.';
    case 'file_closed': return 'This file is closed: it seems to hold what should not have been released. Two people may open it. A reviewer can say who they are.';
    case 'file_not_read': return problem.state === 'waiting' ? 'The file is still being read. Wait until its pages are here, then do it again.' : problem.state === 'infected' ? 'The virus scanner found something in this file, so no copy is made of it.' : 'The file could not be read, so no copy can be made of it.';
    case 'page_not_found': return `There is no page ${problem.page} in this file.`;
    case 'council_not_found': return 'There is no such council. Open the page again.';
    case 'paper_not_in_programme': return 'This paper does not belong to the council’s programme. Choose another kind.';
    case 'period_not_used': return 'This kind of paper has no years. Leave the year out.';
    case 'document_not_found': return 'This document is no longer here. Open the list again.';
    case 'document_begun_already': return 'Somebody has begun this paper from this file already. Open it from the list on the file’s page.';
    case 'document_destroyed': return 'The file was destroyed. Nothing more can be done with it.';
    case 'stale_document': return `Somebody changed this document meanwhile: it is now “${problem.current.title}” with ${counted(problem.current.marks, 'mark')}. What they did is on the page now; look at it, then do yours again.`;
    case 'mark_off_page': return 'That is not on the page, so nothing was marked. Draw the box on the page itself.';
    case 'too_many_marks': return `A document can have ${problem.most.toLocaleString('en-GB')} marks at most. Mark whole rows, columns or areas instead.`;
    case 'nothing_to_mark': return `“${problem.q}” stands nowhere that is not marked already. Look for another spelling.`;
    case 'copy_not_found': return 'This copy is no longer here. Open the page again.';
    case 'not_to_approve': return approveWords[problem.why];
    case 'checklist_unfinished': return `Not everything is ticked yet: ${problem.left.map((item) => checklist[item]).join(' ')}`;
    case 'note_missing': return 'Say in a few words what is to be changed: whoever marks it next reads that first.';
    case 'copy_not_approved': return 'Nobody has approved this copy, so it was not published.';
    case 'copy_taken_down': return 'This copy was public and was taken down. Make a new copy and have it looked at.';
    case 'copy_not_latest': return 'Something was changed since this copy was approved, so it was not published. Make a new copy and have it looked at.';
    case 'document_closed': return 'This file is closed, so nothing of it can be published.';
    case 'already_published': return 'This copy is public already.';
    case 'licence_note_missing': return 'Say where the terms stand, or whose work it is: readers see it beside the licence.';
    case 'day_in_future': return `${longDay(problem.day)} has not come yet. Look at the days once more.`;
    case 'given_before_asked': return 'It was given before it was asked for. Look at both days once more.';
    case 'publication_not_found': return 'This is not public any more. Open the page again.';
    case 'already_taken_down': return 'This was taken down already.';
    case 'reported_in_future': return 'The moment it was reported has not come yet. Look at the day once more.';
    case 'file_closed_already': return 'This file is closed already. The list of closed files has it.';
    case 'person_may_not_open': return 'One of the two may not open files of this request, or has left. Choose somebody else.';
    case 'two_people_needed': return 'Two different people are needed, and one of them has to be a reviewer or an admin.';
    case 'noticed_in_future': return 'The moment it was noticed has not come yet. Look at it once more.';
    case 'incident_not_found': return 'There is no such closed file.';
    case 'incident_ended': return 'This was ended already, so nothing more is ticked.';
    case 'not_destroyed_yet': return 'The file is still here. Have it destroyed first; it takes a reviewer and an admin.';
    case 'destruction_asked_already': return 'Somebody has asked for that already. An admin can confirm it.';
    case 'destruction_not_found': return 'Nobody asked for this file to be destroyed.';
    case 'destruction_withdrawn': return 'It was taken back meanwhile. Nothing was destroyed.';
    case 'destruction_confirmed_already': return 'It was confirmed already.';
    case 'asked_by_yourself': return 'You asked for it, so another admin has to confirm it.';
  }
}
