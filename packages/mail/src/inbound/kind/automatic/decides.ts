/** What a council says when it does something about a request, beyond having received it. */
const answers = [
  /\b(?:please (?:find|see)|attached|enclosed|below)\b[^.\n]{0,60}\b(?:response|decision|answer|reply|letter|spreadsheet|documents?|information (?:you|requested)|copy|copies)\b/i,
  /\b(?:response|decision|answer|reply|letter|information|documents?|spreadsheet|reports?|minutes)\b[^.\n]{0,50}\b(?:(?:is|are|as) (?:now )?(?:attached|enclosed|below|set out|as follows)|can (?:now )?be (?:downloaded|found|seen)|ready (?:to|for)|will expire)|\b(?:is|are) (?:attached|enclosed|(?:already|reasonably) (?:available|accessible))\b/i,
  /\bhere (?:is|are) (?:the|my|our|your)\b|\b(?:in (?:answer|response|reply) to your (?:request|questions?|email|letter)[^.\n]{0,40},|(?:i|we) (?:attach|enclose)\b|(?:the )?(?:figure|number|total|answer)s? (?:is|are|was|were)\b|has sent you\b|as set out below)/i,
  /\b(?:withh(?:eld|old(?:ing)?)|refus(?:ed?|ing|al)|exempt(?:ed)?|exemptions? (?:in|under|at|applies|applied)|disclos(?:ed?|ing)|redacted|\b(?:section|regulation) \d+[^.\n]{0,30} applies|public interest in (?:maintaining|disclos)|balance of (?:the )?public interest|vexatious|repeated request|cost limit|appropriate limit)\b/i,
  /\b(?:hold(?:s|ing)? no|not held|(?:do(?:es)? not|don[’']t|doesn[’']t|did not) hold|(?:council|authority|trust|we|i) (?:does |do |can confirm (?:that )?(?:the council |we |it )?)?holds?|no record(?:s|ed information)?)\b/i,
  /\b(?:cannot|can not|unable to|not able to|will not|decided (?:not )?to) (?:provide|release|supply|comply|answer|disclose|publish|give you|meet)\b/i,
  /\b(?:clarif(?:y|ication)|which (?:years?|period|schools?|documents?)|what you mean|tell us (?:what|which|whether)|too (?:broad|wide)|narrow (?:down )?your|proof of (?:your )?identity|your full name)\b/i,
  /\b(?:fees?|charges?|pay|payment)\b[^.\n]{0,60}£|£ ?\d+[^.\n]{0,60}\b(?:fee|charge|pay|cheque|cost)|\bfees notice\b/i,
  /\b(?:extend(?:ed|ing)?|need more time|further time|extension)\b[^.\n]{0,80}\b(?:time|days|until|deadline|public interest|response|regulation|section)\b|\bpublic interest test\b/i,
  /\b(?:transferred|passed|forwarded|redirected) (?:your (?:request|email)|it) to (?!the (?:team|relevant|right|appropriate|service|department|directorate|officer|foi|information)\b|our\b)|\bnot (?:the|a) (?:right |correct )?(?:public )?(?:authority|body)\b/i,
  /\b(?:outcome|result|conclusion) of (?:the|your|my|our|this) (?:internal )?review|\breview (?:has been |is )?(?:now )?(?:completed?|concluded)|\b(?:uphold|upheld|overturn(?:ed)?)\b|\bdecision notice\b/i,
];

const reviews = /\b(?:right (?:to|of)|ask (?:us )?for|request|entitled to|apply for) (?:an? )?(?:internal )?review\b|\bif you (?:are|remain) (?:unhappy|dissatisfied|not satisfied|not happy) with (?:this|our|the) (?:response|decision|answer|reply|outcome)/i;

/** Sentences on what may be, or on what is still to come. */
const maybe = /[^.\n]*\b(?:(?<!\d )may(?! \d)|might|could be|would|if|whether|where|unless|should (?:any|we)|why|will (?:be )?(?:respond|reply|answer|let|tell|write|send|contact|consider|logged|dealt|processed)\w*|aims? to|normally|usually|in some cases)\b[^.\n]*/gi;

const pending = [
  /\b(?:we|i|they|the (?:council|team|service)|you|it|someone|somebody|an? officer|a member of[^.\n]{0,30}) (?:will|shall|should|aims? to|hopes? to|expects? to|(?:is|are) (?:now )?(?:dealing|looking|processing|considering))\b|\bwe (?:normally|usually|try to) \w+/i,
  /\b(?:has|have) (?:now )?been (?:received|logged|registered|recorded|assigned|allocated|raised|created|opened|submitted|queued|accepted)|\b(?:is|are) being (?:\w+ )?(?:reviewed|processed|considered|dealt|looked)/i,
  /\backnowledg\w+|\b(?:just )?confirming that we|\b(?:case|ticket|job|incident)(?: \S+)? (?:number|id|opened|created|received)\b|\bwe have (?:received )?your (?:email|e-mail|message|request|enquiry|letter)|\breach(?:ed|es) (?:the|this|our|us)\b|\bwhat happens next\b|\bconfirm(?:s|ing)? (?:receipt|that)\b|\breceipt of your\b|\b(?:is|are) (?:now )?(?:with us|being handled|in the queue)|\b(?:passed|forwarded|sent|referred)(?: (?:it|this|on|your \w+)){0,2} to (?:the|our|a)\b|\b(?:got|received) (?:this|your)\b|\bwill (?:be (?:in touch|dealt|answered|passed|with)|come back|get back|receive|hear)\b|\bgiven (?:it |you )?the (?:following )?(?:reference|number)|\bthank you for (?:contacting|getting in touch|submitting|your (?:enquiry|submission))/i,
];

const aboutRequest = /\b(?:your|this|the) (?:[\w-]+ ){0,5}(?:request|questions?|appeal|complaint)\b|\bfreedom of information\b|\bFOIA?\b(?!@)|\bEIR\b|\binternal review\b|\binformation you (?:asked|requested|want|seek)/i;

/**
 * Whether a text does something about a request: answers, refuses, asks, extends, passes it on. Case systems send that by machine
 * too, and taken for an automatic reply it would be hidden. A letter on a request that only says that it came, and what may follow,
 * does nothing yet.
 */
export function doesSomething(text: string): boolean {
  const head = headOf(text);
  return saysSomething(text) || (!pending.some((each) => each.test(head)) && (reviews.test(head) || aboutRequest.test(head)));
}

/** Whether a text has words in which councils answer, refuse, ask, extend or pass on. */
export function saysSomething(text: string): boolean {
  const sure = headOf(text).replace(maybe, '');
  return answers.some((each) => each.test(sure));
}

/** The lines that a mail program broke are joined, since what is said goes over them. */
const headOf = (text: string): string => text.slice(0, 6000).replace(/(\w[,;]?)\n(?=\w)/g, '$1 ');
