import type { Cue } from './cue.ts';

const paper = String.raw`(?:information|data|documents?|plans?|reports?|spreadsheets?|workbooks?|figures?|files?|tables?|letters?|copy|copies|set|application|returns?|answers?|papers?|records?|details|disclosure|agreements?|summary)`;

/** It gives something: attached, enclosed, below, or said. */
export const given: Cue = {
  says: [
    new RegExp(String.raw`\b${paper}\b[^.]{0,90}\b(?:attached|enclosed|below|annex(?:ed)?|released|disclosed|provided to you|supplied)\b`, 'i'),
    new RegExp(String.raw`\b(?:attached|enclosed|enclose|attach|below|provide|providing|disclosing|releasing|supply(?:ing)?)\b[^.]{0,60}\b${paper}\b`, 'i'),
    /^\W{0,10}(?:[\dQA]{1,3}[.):]?\s+)?(?:\S+ ){0,6}(?:is |are |please see |see )?attached\b/i,
    /\b(?:now|also) (?:attached|enclosed)\b|\battached as (?:promised|requested)\b|\breleased in full\b|\bdisclosure in full\b|\bnothing (?:has been|was|is) (?:withheld|left out|redacted)\b/i,
    /\b(?:i|we) (?:can )?confirm that [^.]{0,60}\bholds?\b[^.]{0,20}\binformation\b.*\b(?:attach|enclose)/i,
    /^A\d{0,2}[.:)]\s+\S/,
    /\|\s*[£<]?[\d,.]+%?\s*(?:\||$)/,
    /\b(?:documents?|files?|information)\b[^.]{0,60}\b(?:shared with you|can be (?:found|downloaded) (?:here|below|at)|available (?:here|to download))|\byou can (?:download|view|access) (?:it|them|the)\b|\bplease download\b/i,
  ],
  unless: [
    /\b(?:attached|enclosed|see|find)\b[^.]{0,25}\b(?:our|the|my|a) (?:attached )?(?:formal |full |final |written )?(?:response|reply|letter|correspondence|decision)\b/i,
    /\b(?:our|the|my) (?:formal |full |final )?(?:response|reply|decision)(?: letter)? (?:is |are |has been )?(?:attached|enclosed)\b|\battached correspondence\b|\battached letter\b/i,
    /(?<!\bnothing (?:has been|was|is) )\b(?:withheld|withhold|exempt|not (?:able|possible) to|unable to|cannot|not required to|not obliged to|before we|when we|(?:will|are able to) (?:send|provide|supply)|(?:please|could you|to) provide (?:us |further|more|additional))\b/i,
    /\brequired to\b|\bshould have been\b|\bnot (?:attached|enclosed|disclosed|released)\b|\bthe right to\b|\bability to\b/i,
  ],
};

/** It answers without saying here what: the answer is in a letter beside it, or behind a sign-in. */
export const answered: Cue = {
  says: [
    /\b(?:attached|enclosed|see|find)\b[^.]{0,25}\b(?:our|the|my|a) (?:attached )?(?:formal |full |final |written )?(?:response|reply|letter|correspondence|decision|disclosure)\b/i,
    /\b(?:our|the|my|your) (?:formal |full |final )?(?:response|reply)(?: letter)? (?:is |are |has been )?(?:attached|enclosed|ready|now available)\b/i,
    /\battached (?:correspondence|letter)\b|\bwe have (?:now )?(?:answered|completed|responded to) your request\b|\bin response to your request\b/i,
  ],
};

/** It keeps something back, now. */
export const refused: Cue = {
  says: [
    /\b(?:is|are|was|were|has been|have been|being|it|we|remaining information|properly) (?:being |also |therefore )?(?:withheld|withholding|refused|refusing|declining)\b|\b(?:decided|have) to (?:withhold|refuse)\b|\bwithheld (?:under|because|:)|\bwithheld:/i,
    /\brefusal notice\b|\bwe (?:refuse|decline)\b|\bdecided not to (?:disclose|release|provide)\b|\b(?:request|part|it) is (?:therefore )?refused\b/i,
    /\b(?:unable|not able|not in a position|regret) to (?:release|disclose|provide|supply|comply|share)\b|\bcannot (?:be )?(?:release|disclose|provide|supply|share)d?\b|\bnot (?:required|obliged) to (?:supply|comply|provide)\b/i,
    /\b(?:is|are|be|considers? it|therefore|and) (?:also )?(?:therefore )?(?:exempt|excepted)\b|\bexempt(?:ed)? (?:from disclosure )?(?:under|by|as|in)\b|\bfalls? (?:within|under) (?:the )?(?:exemption|exception)|\bexemptions? relied on\b|\bthese exemptions apply\b|\bexempt by virtue of\b/i,
    /\b(?:considered|regarded|treated)\b[^.]{0,40}\b(?:confidential|in confidence)\b/i,
    /\b(?:section|s\.?|regulation) ?\d{1,2}[\w().]*(?: of the \w+)?(?: \([^)]*\))? (?:is|are) engaged\b|\b(?:section|regulation) ?\d{1,2}[\w()]*(?: of the Act)? applies\b|\bexceptions? in regulation [\d()a-z]+ applies\b/i,
    /\bexceed\w* (?:the )?(?:appropriate |cost )?(?:limit|18 hours)|\bmore than 18 hours\b|\bbeyond the 18 hour limit|\bis (?:vexatious|manifestly unreasonable)\b/i,
    /\bredact(?:ed|ions?)\b|\bblacked out\b|\b(?:removed|replaced)\b[^.]{0,60}\b(?:personal|identif|section 40)|\bfavours (?:maintaining|withholding)|\bpublic interest in (?:maintaining|withholding)[^.]{0,60}\boutweighs\b/i,
  ],
  unless: [
    /\bnothing (?:has been|was|is) (?:withheld|left out|redacted|refused)\b|\b(?:does|do|did) not apply\b|\bdecided that it does not\b|\bwrongly\b|\bthought that\b|\bconsidered whether\b|\bthat is not the case\b|\bunhappy (?:that|with)\b|\bwould tell you\b|\bbear in mind\b|\bshould have been released\b|\bfavours disclosure\b/i,
    /\bnumber of exemptions\b|\blook(?:ing)? again at\b|\bneed(?:s)? (?:more|further|an additional)\b|\bextend|\bextension\b|\bstill (?:considering|weighing)\b/i,
    /^(?:public interest in|for release|against)\b.*:/i,
  ],
};

/** It does not have something. */
export const notHeld: Cue = {
  says: [
    /\b(?:do|does|did)(?: not|n't) (?:currently |actually )?(?:hold|have (?:any|a copy|copies|this|that|these))\b|\b(?:is|are|was|were) not held\b|^\W{0,10}(?:[\dQA]{1,3}[.):]?\s+)?(?:[^.]{0,60}[-:] )?(?:information )?not held\b/i,
    /\bholds? no\b|\bno (?:recorded )?information (?:is |was )?(?:held|within|falling|in scope)|\bno (?:record|copies|copy)\b(?: of| exist|$|\.)|\bhave no (?:record|copies|copy|such)\b|\bno such (?:document|plan|report|information)\b/i,
    /\bhave never (?:been (?:sent|given)|held|had|produced|received)\b|\bno [\w ]{1,30} (?:were|was|have been|has been) (?:ever )?(?:produced|created|made|written)\b|\bdid not take part\b/i,
  ],
  unless: [/\bwe hold (?:two|several|three)\b/i, /\bwhether\b/i],
};

/** It gives only some of it. */
export const inPart: Cue = {
  says: [/\bsome of (?:the information|what|it)\b|\bin part\b|\bpartial(?:ly)?\b|\bpartly\b|\bparts? (?:blacked|withheld|redacted|of which)|\bthe (?:remaining|rest of the) information\b|\bwith the exception of\b|\bapart from\b|\bthat we are able to release\b|\bredact/i],
};
