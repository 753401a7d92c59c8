import { operativeDueOn, overdueAfter } from '@openvalve/domain';
import { reminderLetter } from '@openvalve/letters';
import { Button, ButtonLink, LetterSheet, LetterText } from '../../../../components/index.ts';
import { useCopy } from '../../../../lib/copying.ts';
import { papersOf } from '../../../../lib/papers.ts';
import { paths } from '../../../../lib/paths.ts';
import type { RequestView } from '../queries.ts';
import { mailtoOf, usableMail } from '../mailto.ts';
import styles from './case.module.css';

/** A late council gets a short, kind reminder: ready to copy, or to open in one's own mail. */
export function Remind({ request }: { request: RequestView }) {
  const { copied, copy } = useCopy();
  const letter = reminderOf(request);
  const { name } = request.council;
  if (!letter) return null;
  return (
    <>
      <p>Its last lawful day has passed without an answer.</p>
      <div className={styles.peek}>
        <LetterSheet peek envelope={[{ name: 'Subject', value: <strong>{letter.subject}</strong> }]}><LetterText text={letter.body} /></LetterSheet>
      </div>
      <div className="row">
        <Button onClick={() => copy(letter.body)}>{copied ? 'Copied' : 'Copy the reminder'}</Button>
        <ButtonLink look="second" href={mailtoOf(usableMail(request.addresses), letter)}>Open it in my mail</ButtonLink>
        <ButtonLink look="plain" href={paths.answer(request.requestId)}>{name} has answered</ButtonLink>
      </div>
      <p role="status" className="fine">{copied ? 'The reminder is on your clipboard. Paste it into a reply to the council.' : 'It goes from your own mail. The desk sends no reminder without you.'}</p>
    </>
  );
}

/** The reminder for this case, with its own dates; null while no clock runs. */
export function reminderOf({ clock, council, papers, councilReference, applicant, chronology }: Pick<RequestView, 'clock' | 'council' | 'papers' | 'councilReference' | 'applicant' | 'chronology'>) {
  if (!clock) return null;
  return reminderLetter({
    councilName: council.name,
    officialName: council.officialName,
    receivedOn: clock.startedOn,
    afterClarification: chronology.some(({ event, struckOut }) => event.type === 'ClarificationGiven' && !struckOut && event.on === clock.startedOn),
    dueOn: operativeDueOn(clock),
    lastDayByCode: overdueAfter(clock),
    extended: clock.extendedDueOn !== null,
    daysLate: clock.daysLate,
    papers: papersOf(askedOf(papers)),
    councilReference,
    volunteerName: applicant.name,
  });
}

const askedOf = (papers: RequestView['papers']) => papers.filter(({ asked, outcome }) => asked && outcome === null);
