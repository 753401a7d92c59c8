import { z } from 'zod';

/** What the operator does once something was released by accident, step by step. Ticked by hand, each with who and when. */
export const breachChecklist = {
  'written-down': { words: 'Write down when it was noticed, by whom, and what kind of data of how many people it is. Facts, and none of the data itself.', law: 'UK GDPR Article 33(5)' },
  'copies-found': { words: 'Ask everybody who opened it whether they kept or passed on a copy, and have each deleted. Look in the audit log for who did what, and in mail programs and download folders.', law: 'Data Protection Act 2018 s.170' },
  'council-told': { words: 'Send the council the letter that was begun on the request, today. It has a breach of its own to look at, and says what we are to do with the file.', law: null },
  'own-duty-decided': { words: 'Decide whether we have to report it ourselves: was it public here, or seen here by anybody who should not have? What can it mean for the people in it? Write the decision and its reason down, also if it is no.', law: 'UK GDPR Article 33(1)' },
  'commissioner-told': { words: 'Where it is likely to be a risk to people: tell the Information Commissioner within 72 hours of noticing, with what is known; the rest can follow. Otherwise tick this with the decision above.', law: 'UK GDPR Article 33(1)' },
  'people-told': { words: 'Where the risk to people is high: tell them, in plain words, without delay, together with the council, which can reach them. Otherwise tick this with the decision above.', law: 'UK GDPR Article 34' },
  'answer-followed': { words: 'Do what the council asked: have the file destroyed, or opened again with its reason written down.', law: null },
  'cause-mended': { words: 'Find out why it was not noticed before, and change the checklist, the reader or the guide so that it would be.', law: null },
} as const satisfies Readonly<Record<string, { words: string; law: string | null }>>;

/** One step of it, as it is written down. */
export const BreachStep = z.enum(Object.keys(breachChecklist) as [keyof typeof breachChecklist, ...(keyof typeof breachChecklist)[]]);
export type BreachStep = z.infer<typeof BreachStep>;

/** What the law says to whoever has such a file in hand, in our words: it goes with the checklist. */
export const offencesWords: readonly { readonly law: string; readonly words: string }[] = [
  {
    law: 'Data Protection Act 2018 s.170',
    words: 'It is an offence to obtain, disclose or pass on personal data knowingly or recklessly without the consent of its controller (here: the council), and to go on keeping it without the consent of whoever was its controller when it was obtained. It is a defence that it was needed to prevent or detect crime, that a law or a court required or allowed it, or that it was in the public interest in the circumstances; and that one reasonably believed to have the right or the consent, or acted for journalism, academic, artistic or literary purposes with a view to publication and reasonably believed it was in the public interest. Selling it, or offering it, is an offence too.',
  },
  {
    law: 'Data Protection Act 2018 s.171',
    words: 'It is an offence to make out, knowingly or recklessly, who somebody is in data that was made anonymous, without the consent of the controller who made it so; and to process such data afterwards. The defences are like those above. So nobody tries out who a small number or a blacked-out name is, not even to show that it can be done.',
  },
];

const hours = 3_600_000;

/** By when the Commissioner has to be told, where our own duty to tell arises: 72 hours after it was noticed, nights and Sundays too (UK GDPR Article 33(1)). */
export const reportBy = (noticedAt: Date): Date => new Date(noticedAt.getTime() + 72 * hours);
