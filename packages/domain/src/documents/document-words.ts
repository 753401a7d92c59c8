import { z } from 'zod';

/** Why something is taken out of a copy. Each box says one; the public page counts them by reason. */
export const MarkReason = z.enum(['child', 'personal-data', 'contact', 'signature', 'small-number', 'not-asked-for', 'other']);
export type MarkReason = z.infer<typeof MarkReason>;

/** Its words, as they stand beside a box and on the public page. */
export const markReasonWords: Readonly<Record<MarkReason, string>> = {
  child: 'Could point to a child',
  'personal-data': 'Somebody’s personal data',
  contact: 'A direct phone number or mail address',
  signature: 'A signature',
  'small-number': 'A number of fewer than five pupils',
  'not-asked-for': 'Nothing to do with what was asked',
  other: 'Another reason',
};

/** Under what terms a document is shown. */
export const Licence = z.enum(['disclosed-under-foi', 'open-government', 'third-party']);
export type Licence = z.infer<typeof Licence>;

/** The same in words, for the public page. */
export const licenceWords: Readonly<Record<Licence, string>> = {
  'disclosed-under-foi': 'Disclosed under FOI; copyright stays with its owner; shown for reporting and research.',
  'open-government': 'The council publishes it under the Open Government Licence v3.0.',
  'third-party': 'Written by consultants or others for the council; copyright stays with them; shown for reporting and research.',
};

/** What a reviewer looks at before a copy can be approved: each is ticked by hand. */
export const checklist = {
  'every-page': 'I looked at every page or sheet of this copy.',
  'no-child': 'Nothing in it points to a child: no name, school with a small number, or story that one family would know.',
  'small-numbers': 'Numbers of fewer than five pupils are taken out, or cannot be tied to anybody.',
  'no-contacts': 'Direct phone numbers, mail addresses and signatures of staff are taken out; names stay only of people who answer in public for it.',
  'what-is-hidden': 'I read the list of what is hidden in the original, and none of it is in this copy.',
  'right-paper': 'Title, kind, year and council are right.',
} as const;
/** One line of it. */
export const ChecklistItem = z.enum(Object.keys(checklist) as [keyof typeof checklist, ...(keyof typeof checklist)[]]);
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** How a document came to us, as its public page says it. */
export const HowReceived = z.enum(['answer-to-request', 'after-internal-review', 'after-the-commissioner', 'published-by-council', 'sent-by-somebody']);
export type HowReceived = z.infer<typeof HowReceived>;

/** The same in words. */
export const howReceivedWords: Readonly<Record<HowReceived, string>> = {
  'answer-to-request': 'Given in answer to a freedom of information request',
  'after-internal-review': 'Given after an internal review',
  'after-the-commissioner': 'Given after the Information Commissioner looked at it',
  'published-by-council': 'Published by the council',
  'sent-by-somebody': 'Sent to us by somebody else',
};

/** Why a document was taken down, for the page that stands in its place. */
export const TakeDownWhy = z.enum(['personal-data', 'rights-owner', 'wrong-document', 'council-asked', 'court-or-commissioner', 'replaced']);
export type TakeDownWhy = z.infer<typeof TakeDownWhy>;

/** The same in words. */
export const takeDownWords: Readonly<Record<TakeDownWhy, string>> = {
  'personal-data': 'It could point to a person.',
  'rights-owner': 'The owner of its copyright asked.',
  'wrong-document': 'It was not the document it was said to be.',
  'council-asked': 'The council asked, and we agreed.',
  'court-or-commissioner': 'A court or the Information Commissioner said so.',
  replaced: 'A better copy took its place.',
};
