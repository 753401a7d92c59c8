import { excerptsOf } from './finding.ts';

/** Words that argue or accuse. A first letter asks and does no more: tone is evidence if a council calls a request vexatious (s.14). */
const arguing: readonly RegExp[] = [
  /\b(?:il|un)(?:legal|lawful)(?:ly|ity)?\b/,
  /\b(?:break|breaking|broken|breach(?:ed|ing)?)\s+(?:of\s+)?the\s+law\b/,
  /\bdisgrace(?:d|ful|fully)?\b|\bdisgusting(?:ly)?\b|\bshame(?:ful|fully|less)?\b|\bscandal(?:ous|ously|s)?\b|\boutrage(?:d|ous|ously)?\b|\bappalling(?:ly)?\b/,
  /\bcover(?:ed|ing)?[- ]?ups?\b|\bcorrupt(?:ion|ly)?\b|\bfraud(?:ulent|ulently)?\b|\bdishonest(?:y|ly)?\b|\bincompeten(?:t|ce|tly)\b|\bcriminal(?:ly)?\b/,
  /\b(?:lies|liars?|lying|lied)\b(?!\s+(?:with|in|within|behind))/,
  /\bbetray(?:al|ed|ing|s)?\b|\bimmoral(?:ly)?\b|\bcruel(?:ty|ly)?\b|\bration(?:ed|ing)?\b/,
  /\byou(?:r\s+council)?\s+(?:have\s+|has\s+)?(?:failed|are\s+failing|is\s+failing)\b|\byour\s+(?:failure|failings?|incompetence|lies)\b/,
  /\b(?:hiding|conceal(?:ed|ing)?)\s+(?:the\s+truth|this|these|things|something|information)\b/,
];

/** The words of a letter that argue. */
export const argumentIn = (text: string): string[] => excerptsOf(text, arguing);
