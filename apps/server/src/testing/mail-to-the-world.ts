import type { HandOver } from '@openvalve/mail';
import type { CouncilLetter, Mailer, Notice } from '../outbox/mailer.ts';

/** What a mail server says, or that the process stopped before it could be heard. */
export type NextAnswer = HandOver['result'] | 'dies';

const said: Record<Exclude<HandOver['result'], 'accepted'>, string> = {
  refused: '550 5.1.1 No such mailbox here',
  temporary: '451 4.7.1 Try again later',
  uncertain: 'Connection closed unexpectedly',
};

const isSaidBeforeTheText = (answer: NextAnswer | undefined): boolean => answer === 'refused' || answer === 'temporary';

/** The mailer with its hand-overs written down, and answers as the test gives them: `answers` is used up from the front. */
export function mailToTheWorld(mailer: Mailer, answers: NextAnswer[]): { mailer: Mailer; outbox: CouncilLetter[]; notices: Notice[] } {
  const outbox: CouncilLetter[] = [];
  const notices: Notice[] = [];
  return {
    outbox,
    notices,
    mailer: {
      ...mailer,
      sendLetter: async (letter, raw, mayGo) => {
        if (mayGo && !isSaidBeforeTheText(answers[0]) && !(await mayGo())) return { result: 'temporary', server: 'mail.council.example', said: 'Held back before it went.' };
        outbox.push(letter);
        const answer = answers.shift() ?? 'accepted';
        if (answer === 'dies') throw new Error('The process stopped during hand-over.');
        return answer === 'accepted' ? mailer.sendLetter(letter, raw) : { result: answer, server: 'mail.council.example', said: said[answer] };
      },
      sendNotice: async (notice) => {
        notices.push(notice);
        return mailer.sendNotice(notice);
      },
    },
  };
}
