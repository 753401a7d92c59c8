import { IsoDate, type Classification, type ExemptionCode, type Outcome, type PaperAsked, paperKey } from '@openvalve/domain';

/** What somebody says of one paper: an outcome, or nothing yet. */
export type Word = Outcome | 'no_word';

/** What is filled in about a message, before it is said. */
export type Reading = {
  as: Classification['as'] | null;
  /** `each` when the papers differ. */
  all: Outcome | 'each' | null;
  /** Paper by paper, by key, where they differ. */
  words: Record<string, Word>;
  /** Grounds: under `all`, and by kind of paper where `groundsDiffer`. */
  exemptions: Record<string, ExemptionCode[]>;
  groundsDiffer: boolean;
  until: string;
  reference: string;
};

/** Nothing said yet. */
export const unread: Reading = { as: null, all: null, words: {}, exemptions: {}, groundsDiffer: false, until: '', reference: '' };

/** Whether an outcome takes grounds: a refusal has to name one, an answer in part may. */
export const takesGrounds = (word: Word | 'each' | null): boolean => word === 'refused' || word === 'disclosed_in_part';

/** What was filled in as the domain's classification, or what is still missing in words. */
export function classificationOf(reading: Reading, asked: readonly PaperAsked[]): { ok: true; value: Classification } | { ok: false; missing: string } {
  switch (reading.as) {
    case null:
      return { ok: false, missing: 'Say what it is.' };
    case 'acknowledgement':
    case 'clarification_request':
    case 'other':
      return { ok: true, value: { as: reading.as } };
    case 'extension_notice': {
      const until = IsoDate.safeParse(reading.until);
      if (reading.until !== '' && !until.success) return { ok: false, missing: 'There is no such day. Give the day it names, or leave it empty.' };
      return { ok: true, value: { as: 'extension_notice', exemptions: reading.exemptions['all'] ?? [], until: until.success ? until.data : null } };
    }
    case 'response':
      return responseOf(reading, asked);
  }
}

function responseOf(reading: Reading, asked: readonly PaperAsked[]): ReturnType<typeof classificationOf> {
  if (reading.all === null) return { ok: false, missing: 'Say what it answered.' };
  const papers = asked.flatMap((paper) => {
    const word = reading.all === 'each' ? (reading.words[paperKey(paper)] ?? 'no_word') : reading.all;
    if (word === null || word === 'no_word') return [];
    const grounds = reading.exemptions[reading.all === 'each' && reading.groundsDiffer ? paper.kind : 'all'] ?? [];
    return [{ ...paper, outcome: word, exemptions: takesGrounds(word) ? grounds : [] }];
  });
  if (papers.length === 0) return { ok: false, missing: 'Say of at least one paper what it answered.' };
  if (papers.some(({ outcome, exemptions }) => outcome === 'refused' && exemptions.length === 0)) {
    return { ok: false, missing: 'Say which exemption it names for each refusal. A refusal has to name one.' };
  }
  return { ok: true, value: { as: 'response', papers } };
}
