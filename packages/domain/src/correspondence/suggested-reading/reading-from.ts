import type { Classification } from '../../requests/foi-request.events.ts';
import type { Evidence } from './evidence.ts';
import type { Sentence } from './sentences.ts';

type As = Classification['as'];

/** What a message is, the sentence that says so, and what else it may be. The order is that of what would do most harm if it were missed. */
export function readingFrom(evidence: Evidence): { readonly as: As | null; readonly rests: Sentence | null; readonly also: readonly As[] } {
  const candidates = candidatesIn(evidence);
  const [first, ...others] = candidates;
  if (!first) return { as: null, rests: null, also: [] };
  const also = others.map(({ as }) => as).filter((as, at, all) => as !== 'acknowledgement' && as !== 'other' && as !== first.as && all.indexOf(as) === at);
  return { as: first.as, rests: first.rests, also: first.as === 'decision_notice' ? [] : also };
}

type Candidate = { readonly as: As; readonly rests: Sentence | null };

function candidatesIn(evidence: Evidence): Candidate[] {
  const { subject, given, answered, refused, notHeld, extension, fees, clarification, transfer, reviewed, delayed, acknowledged } = evidence;
  const fromIco = icoNotice(evidence);
  if (fromIco) return [fromIco];
  const gives = given ?? refused ?? notHeld;
  const list: (Candidate | false)[] = [
    reviewed !== null && { as: 'review_outcome', rests: reviewed },
    extension !== null && !given && { as: 'extension_notice', rests: extension },
    fees !== null && !given && !refused && { as: 'fees_notice', rests: fees },
    clarification !== null && !gives && { as: 'clarification_request', rests: clarification },
    transfer !== null && !given && !refused && { as: 'transfer', rests: transfer },
    gives !== null && { as: 'response', rests: worst(evidence) },
    answered !== null && { as: 'response', rests: answered },
    clarification !== null && { as: 'clarification_request', rests: clarification },
    fees !== null && { as: 'fees_notice', rests: fees },
    extension !== null && { as: 'extension_notice', rests: extension },
    transfer !== null && { as: 'transfer', rests: transfer },
    delayed !== null && { as: 'other', rests: delayed },
    acknowledged !== null && { as: 'acknowledgement', rests: acknowledged },
    /\backnowledg|\b(?:request|enquiry) (?:received|registered|logged)/i.test(subject) && { as: 'acknowledgement', rests: null },
  ];
  return list.filter((each): each is Candidate => each !== false);
}

/** What an answer rests on: the refusal where there is one, because a person must not miss it. */
const worst = ({ refused, notHeld, given }: Evidence): Sentence | null => refused ?? notHeld ?? given;

/** From the Commissioner: a decision notice (s.50), or anything else about a complaint. */
function icoNotice({ subject, sentences }: Evidence): Candidate | null {
  const notice = /\bcommissioner(?:'s)? (?:has )?(?:now )?(?:issued )?(?:his |her |its |a )?decision notice\b|\bdecision notice (?:in|about|on) your complaint/i;
  const rests = sentences.find(({ words }) => notice.test(words)) ?? null;
  const isCase = /\bIC-\d{5,}-\w{4}\b/i.test(subject);
  if (rests && (isCase || /\bdecision notice\b/i.test(subject))) return { as: 'decision_notice', rests };
  return isCase ? { as: 'other', rests: null } : null;
}
