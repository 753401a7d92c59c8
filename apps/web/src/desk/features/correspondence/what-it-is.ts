import { IsoDate, type Classification, type Decided, type DocumentKind, type ExemptionCode, type Outcome, type PaperAsked, type PaperOutcome, type SuggestedReading, paperKey } from '@openvalve/domain';

/** What somebody says of one paper: an outcome, or nothing yet. */
export type Word = Outcome | 'no_word';

/** What is filled in about a message, before it is said. */
export type Reading = {
  as: Classification['as'] | null;
  /** `each` when the papers differ; `same` when a review stands by the answer there was. */
  all: Outcome | 'each' | 'same' | null;
  /** Paper by paper, by key, where they differ. */
  words: Record<string, Word>;
  /** Grounds: under `all`, and by kind of paper where `groundsDiffer`. */
  exemptions: Record<string, ExemptionCode[]>;
  groundsDiffer: boolean;
  until: string;
  reference: string;
  /** The kinds of paper a question is about; null when it is about all of them. */
  questionAbout: DocumentKind[] | null;
  /** Of a decision notice: the day it was sent, for whom, and the days there are to do as told. */
  sentOn: string;
  decided: Decided | null;
  days: string;
};

/** Nothing said yet. */
export const unread: Reading = {
  as: null, all: null, words: {}, exemptions: {}, groundsDiffer: false, until: '', reference: '', questionAbout: null, sentOn: '', decided: null, days: '',
};

/** What is filled in first: what the message seems to say, for a person to look at and correct. Nothing where it says nothing, or seems an answer where nothing was asked. */
export function suggested(seems: Seems | null, { asked }: AskedFor): Reading {
  if (seems === null || seems.as === null) return unread;
  if (asked.length === 0 && (seems.as === 'response' || seems.as === 'review_outcome')) return unread;
  const codes = [...new Set(seems.grounds.map(({ code }) => code))];
  // Which papers an answer in part gives only a person can say.
  const all = seems.outcome === 'disclosed_in_part' ? null : seems.outcome;
  return { ...unread, as: seems.as, all, exemptions: codes.length > 0 ? { all: codes } : {}, until: seems.until ?? '', reference: seems.reference?.reference ?? '' };
}

type Seems = Pick<SuggestedReading, 'as' | 'outcome' | 'grounds' | 'until' | 'reference'>;

/** Whether an outcome takes grounds: a refusal has to name one, an answer in part may. */
export const takesGrounds = (word: Word | 'each' | 'same' | null): boolean => word === 'refused' || word === 'disclosed_in_part';

/** The papers of a request as a reading needs them: those asked for, and what was last said of each. */
export type AskedFor = { readonly asked: readonly PaperAsked[]; readonly said?: readonly PaperOutcome[] };

type Said = { ok: true; value: Classification } | { ok: false; missing: string };

/** What was filled in as the domain's classification, or what is still missing in words. */
export function classificationOf(reading: Reading, papers: AskedFor): Said {
  switch (reading.as) {
    case null:
      return { ok: false, missing: 'Say what it is.' };
    case 'acknowledgement':
    case 'fees_notice':
    case 'transfer':
    case 'other':
      return { ok: true, value: { as: reading.as } };
    case 'clarification_request':
      return questionOf(reading, papers);
    case 'extension_notice': {
      const until = IsoDate.safeParse(reading.until);
      if (reading.until !== '' && !until.success) return { ok: false, missing: 'There is no such day. Give the day it names, or leave it empty.' };
      return { ok: true, value: { as: 'extension_notice', exemptions: reading.exemptions['all'] ?? [], until: until.success ? until.data : null } };
    }
    case 'response':
    case 'review_outcome':
      return wordsOnPapers(reading, reading.as, papers);
    case 'decision_notice':
      return decisionOf(reading);
  }
}

/** The papers a council has said nothing of yet. */
export const outstanding = ({ asked, said = [] }: AskedFor): PaperAsked[] => asked.filter((paper) => !said.some((word) => paperKey(word) === paperKey(paper)));

/** Papers whose kinds were ticked: all that are outstanding is the same as a question about the whole request. */
function questionOf({ questionAbout }: Reading, papers: AskedFor): Said {
  if (questionAbout === null) return { ok: true, value: { as: 'clarification_request' } };
  const open = outstanding(papers);
  const about = open.filter(({ kind }) => questionAbout.includes(kind));
  if (about.length === 0) return { ok: false, missing: 'Tick the papers its question is about.' };
  return { ok: true, value: about.length === open.length ? { as: 'clarification_request' } : { as: 'clarification_request', papers: about } };
}

function wordsOnPapers(reading: Reading, as: 'response' | 'review_outcome', { asked, said = [] }: AskedFor): Said {
  if (asked.length === 0) return { ok: false, missing: 'Nothing was asked with this request, so this is not its answer. Say that it is something else.' };
  if (reading.all === null) return { ok: false, missing: as === 'response' ? 'Say what it answered.' : 'Say what it says now.' };
  const papers = reading.all === 'same' ? [...said] : asked.flatMap((paper) => wordOn(reading, paper));
  if (papers.length === 0) return { ok: false, missing: 'Say of at least one paper what it answered.' };
  if (papers.some(({ outcome, exemptions }) => outcome === 'refused' && exemptions.length === 0)) {
    return { ok: false, missing: 'Say which exemption it names for each refusal. A refusal has to name one.' };
  }
  return { ok: true, value: { as, papers } };
}

function wordOn(reading: Reading, paper: PaperAsked): PaperOutcome[] {
  const word = reading.all === 'each' ? (reading.words[paperKey(paper)] ?? 'no_word') : reading.all;
  if (word === null || word === 'same' || word === 'no_word') return [];
  const grounds = reading.exemptions[reading.all === 'each' && reading.groundsDiffer ? paper.kind : 'all'] ?? [];
  return [{ ...paper, outcome: word, exemptions: takesGrounds(word) ? grounds : [] }];
}

function decisionOf({ sentOn, decided, days }: Reading): Said {
  const day = IsoDate.safeParse(sentOn);
  if (!day.success) return { ok: false, missing: 'Give the day the notice was sent: it is at its top.' };
  if (decided === null) return { ok: false, missing: 'Say for whom the ICO decided.' };
  if (decided === 'not_upheld' || days.trim() === '') return { ok: true, value: { as: 'decision_notice', sentOn: day.data, decided, days: null } };
  const number = Number(days);
  if (!Number.isInteger(number) || number < 1 || number > 400) return { ok: false, missing: 'Give the days as a whole number, such as 30, as the notice says. Leave it empty where the council has to do nothing.' };
  return { ok: true, value: { as: 'decision_notice', sentOn: day.data, decided, days: number } };
}
