import { addDays, documentKinds, plainDay, programmeName, type Programme } from '@openvalve/domain';
import type { LetterFacts } from './letter.ts';
import { andList, papersList } from './paper-words.ts';

/** The names a template may use between double braces. */
export const placeholders = [
  'council', 'official_name', 'programme', 'agreement', 'papers', 'already_public', 'answered_by', 'predecessors', 'name',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** A placeholder as it is written in a template. */
export const placeholderPattern = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Whether a name between braces is one a template may use. */
export const isPlaceholder = (name: string): name is Placeholder => placeholders.some((known) => known === name);

/** What each placeholder stands for at one council. A paragraph that does not apply is empty. */
export const placeholderWords: Record<Placeholder, (facts: LetterFacts) => string> = {
  council: ({ councilName }) => councilName,
  official_name: ({ officialName }) => withArticle(officialName),
  programme: ({ programmeName: name }) => name,
  agreement: agreementWords,
  papers: ({ papers, today }) => papersList(papers, today),
  already_public: alreadyPublicWords,
  answered_by: answeredByWords,
  predecessors: predecessorWords,
  name: ({ volunteerName }) => volunteerName,
};

/** “the London Borough of Bexley”, “Kent County Council”. */
export const withArticle = (officialName: string): string =>
  /^(?:London|Royal) Borough|^Council of|^City of (?!.*Council$)/.test(officialName) ? `the ${officialName}` : officialName;

const programmeOf = ({ papers, programmeName: name }: LetterFacts): Programme => {
  const [first] = papers;
  if (first) return documentKinds[first.kind].programme;
  return name === programmeName['delivering-better-value'] ? 'delivering-better-value' : 'safety-valve';
};

/** One or two sentences that say which agreement is meant: programme, round and years, as far as the register knows them. */
function agreementWords(facts: LetterFacts): string {
  const council = withArticle(facts.officialName);
  if (programmeOf(facts) === 'delivering-better-value') {
    const tranche = trancheOf(facts.round);
    const part = tranche === null ? '' : `tranche ${tranche} of `;
    return `It is about the part ${council} took in ${part}the Department for Education’s (DfE’s) Delivering Better Value in SEND programme.`;
  }
  const made = yearOf(facts.round) ?? facts.startYear;
  const which = made === null ? 'the Safety Valve agreement' : `the Safety Valve agreement of ${made}`;
  const years = facts.startYear === null || facts.endYear === null ? '' : ` I understand that it covers ${facts.startYear} to ${facts.endYear}.`;
  return `It is about ${which} between ${council} and the Department for Education (DfE).${years}`;
}

const trancheOf = (round: string): string | null => /^(?:tranche )?(\d)$/i.exec(round.trim())?.[1] ?? null;

const yearOf = (round: string): string | null => /\d{4}-\d{2}(?!\d)/.exec(round)?.[0] ?? null;

function alreadyPublicWords({ alreadyPublic }: LetterFacts): string {
  if (alreadyPublic.length === 0) return '';
  const list = alreadyPublic.map(({ name, url }) => `- ${name}\n  ${url}`).join('\n');
  return `${alreadyPublic.length === 1 ? 'This is already public, so I do not ask for it' : 'These are already public, so I do not ask for them'}:\n\n${list}`;
}

function answeredByWords({ answeredByName, officialName }: LetterFacts): string {
  if (answeredByName === null) return '';
  const council = withArticle(officialName);
  return `I am writing to ${answeredByName} because it answers requests about children’s services for ${council}. If one of these papers is held by the council and not by you, please tell me which, so that I can ask the council for it.`;
}

function predecessorWords({ predecessors = [], officialName }: LetterFacts): string {
  const [first] = predecessors;
  if (!first) return '';
  const names = andList(predecessors.map(({ name }) => withArticle(name)));
  const from = plainDay(addDays(first.endedOn, 1));
  return `${capital(withArticle(officialName))} took over from ${names} on ${from}. Please include papers made by ${names} before that day where you now hold them.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
