import { plainDay, type IsoDate } from '@openvalve/domain';
import type { Letter } from './letter.ts';
import { lawWords } from './follow-ups/words/law-words.ts';
import { dearCouncil, oneLine } from './follow-ups/words/case-words.ts';

/** What the letter is made from. Nothing of what is in the file, and not its name, which may be what should not have been released. */
export type AccidentalReleaseFacts = {
  readonly regime: keyof typeof lawWords;
  readonly councilName: string;
  readonly councilReference: string | null;
  readonly sentOn: IsoDate | null;
  /** When the council sent the file; null where that is not on file. */
  readonly cameOn: IsoDate | null;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly contentType: string;
  readonly noticedOn: IsoDate;
  readonly closedOn: IsoDate;
  /** From when a copy was public, where one was; it was taken down when the file was closed. */
  readonly publicSince: IsoDate | null;
  readonly signature: string;
};

/** Tells a council that it seems to have released personal data, what was done, and asks what it wants done: a follow-up of the writer's to look over and send. */
export function accidentalReleaseLetter(facts: AccidentalReleaseFacts): Letter {
  const { regime, councilName, councilReference, sentOn, cameOn, noticedOn, closedOn, publicSince } = facts;
  const request = `my request under ${lawWords[regime].name}${sentOn === null ? '' : ` of ${plainDay(sentOn)}`}${councilReference === null ? '' : ` (your reference ${oneLine(councilReference)})`}`;
  const paragraphs = [
    dearCouncil,
    'Please pass this to your data protection officer today.',
    `In answer to ${request}, you sent me a file${cameOn === null ? '' : ` on ${plainDay(cameOn)}`}. It seems to hold personal data that you may not have meant to release. We noticed this on ${plainDay(noticedOn)}. I do not repeat here what it is.`,
    `So that you can find it: it has ${facts.size} bytes, its type is ${facts.contentType}, and its SHA-256 is ${facts.sha256}.`,
    `What we did: on ${plainDay(closedOn)} we closed the file. Two named people on our team can open it, and nobody else. ${publicSince === null ? 'No copy of it was on our public pages.' : `A copy made from it was on our public pages from ${plainDay(publicSince)}; it was taken down when the file was closed.`}`,
    'Please tell me:',
    ['- what you want us to do with the file. If you ask us to destroy it, we will confirm the day in writing;', '- whether the people in it are being told, and by whom;', '- whom we can speak to about this.'].join('\n'),
    'My request itself stands. Please send the information again without the personal data.',
    'Thank you.',
    'Yours faithfully,',
    facts.signature,
  ];
  return { subject: oneLine(['Urgent: personal data released by mistake', councilName, ...(councilReference === null ? [] : [councilReference])].join(', ')), body: paragraphs.join('\n\n') };
}
