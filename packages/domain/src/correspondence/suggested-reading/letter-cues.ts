import type { Cue } from './cue.ts';

/** It has the request, and says what happens next. */
export const acknowledged: Cue = {
  evenHedged: true,
  says: [
    /\b(?:thank you|thanks) for (?:your|the|contacting|getting in touch|chasing|paying|writing)\b/i,
    /\b(?:acknowledge|received|receipt|got this|reached (?:this|our|us)|noted)\b[^.]{0,60}(?:\brequest|\be-?mail|\benquiry|\bletter|\bclarification|\bcomplaint|\backnowledged|$|\.|,)/i,
    /\b(?:request|e-?mail|enquiry|it|case|complaint|officer)\b[^.]{0,30} (?:has been|was|is) (?:logged|registered|allocated|passed|forwarded|given|re-?opened|now with|with us|with our|being (?:considered|handled|dealt|processed)|receiving)\b/i,
    /\b(?:will|aims? to|should have|expect to|expect(?:s)? to hear|we are dealing)\b[^.]{0,60}\b(?:respond|reply|answer|response|contact you|get back|come back|be in touch|hear from us|deal with)\b/i,
    /\bwithin (?:20|twenty) working days\b/i,
  ],
};

/** It needs an answer from us before it can go on (s.1(3)). */
export const clarification: Cue = {
  says: [
    /\b(?:please|kindly|could you|can you|would you|grateful if you (?:could|would)|helpful if you (?:could|would))\b[^.?]{0,50}\b(?:clarify|specify|explain|elaborate|confirm (?:which|whether|what|your)|let (?:us|me) know (?:which|what|whether)|tell (?:us|me) (?:what|which|whether)|supply (?:the|us)|advise (?:which|what|whether)|provide (?:us with )?(?:further|more|additional))\b/i,
    /\b(?:we|i|they) (?:need|require|are asking|have asked|must ask)\b[^.]{0,40}\b(?:clarification|you to (?:clarify|confirm|explain|tell)|(?:further|more) (?:information|details?) (?:from you|in order|to))/i,
    /\bclarification (?:is )?(?:required|needed|requested)\b|\b(?:asked for|seeking|require|request) (?:the following |some )?clarification\b|\bfurther details? (?:is|are) (?:required|needed)\b|\brequest for clarification\b/i,
    /\bsection 1\(3\)|\b(?:clock|timescale|time limit|time for compliance)\b[^.]{0,40}\b(?:paused|stopped|on hold|suspended)\b|\bpaused the clock\b|\brequest is on hold\b/i,
    /\b(?:is )?(?:not clear|unclear|unsure)\b[^.]{0,40}\b(?:what|which|from)|\bis too (?:broad|general|wide)\b/i,
    /\bdo you (?:mean|want|require)\b[^?]*\?|\bwhich [^?.]{1,60} does your request\b[^?]*\?/i,
  ],
  unless: [/\bin any way\b|\bclarification of anything\b|\bplease (?:contact|let (?:me|us) know) if\b|\bwould like clarification\b|\bthank you for (?:the |your )?clarif|\bpayment|\bfee\b/i],
};

/** It asks for money before it goes on (s.9; EIR reg 8). */
export const fees: Cue = {
  says: [
    /\bfees? notice\b|\bnotice of charge\b/i,
    /\b(?:charge|fee|amount due|amount payable|cost to you)\b[^.£]{0,80}£\s?(?!450\b|600\b)\d/i,
    /\b(?:pay|payment of|charge of|fee of)\b[^.£]{0,20}£\s?(?!450\b|600\b)\d/i,
    /£\s?(?!450\b|600\b)\d[\d.,]*[^.£]{0,30}\b(?:is payable|charge|fee)\b/i,
    /\buntil we receive (?:your )?payment\b|\b(?:once|when|after) your payment (?:has )?(?:cleared|is received|been received)\b/i,
  ],
  unless: [/\bno (?:charge|fee)\b|\bfree of charge\b|\bthank you for paying\b|\bpaid\b[^.]*\barrived\b|\bhourly rate\b/i],
};

/** It takes more time than the twenty days (s.10(3); EIR reg 7). */
export const extension: Cue = {
  says: [
    /\b(?:extending|extended|extend)\b[^.]{0,50}\b(?:time|deadline|limit|period|response)\b|\breasonable extension\b|\bextension of time\b/i,
    /\b(?:need|require|required|needs|requires)\b[^.]{0,30}\b(?:further|additional|more|longer)\b[^.]{0,60}\b(?:time|period|days|respond|reply|to do so)\b|\b(?:more|further|additional) time is (?:required|needed)\b|\brequire longer to respond\b/i,
    /\bnot been possible to (?:conclude|complete) the public interest\b|\bstill (?:considering|weighing) the public interest\b|\bwithin a further (?:20|twenty) working days\b/i,
  ],
  unless: [/\b(?:told|wrote to) you\b|\bneeded to\b|\bhad to\b|\blast month\b|\bthe law lets\b|\bnow finished\b/i],
};

/** What an extension has to rest on: without it more time is only a delay. */
export const groundForTime = /\bpublic interest\b|\bsection 10\b|\bregulation 7\b|\benvironmental information\b|\bEIR\b/i;

const body = String.raw`(?:the )?(?:DfE\b|Department\b|[\p{L}']+(?: [\p{L}']+)* (?:Council|Trust|Authority|Commissioner|Academy)\b|(?:Trust|NHS|county council|other authority|another (?:public )?authority)\b)`;

/** It passed the request on to another body, or says that another has to be asked. */
export const transfer: Cue = {
  says: [
    new RegExp(String.raw`\b(?:transferred|forwarded|redirected|passed|sent|referred)\b[^.]{0,20}\byour (?:request|e-?mail|enquiry)\b[^.]{0,20}\bto ${body}`, 'u'),
    new RegExp(String.raw`\b(?:redirect|send|address|direct|submit) your request to ${body}`, 'iu'),
    /\bwrong (?:authority|council)\b|\bnot responsible for\b|\b(?:would|will) need to contact\b|\bis a matter for\b|\byour (?:request|enquiry) should be (?:sent|addressed|made) to\b/i,
  ],
};

/** It is sorry for being late, and nothing else. */
export const delayed: Cue = {
  says: [/\b(?:apologi[sz]e|apologies|sorry)\b[^.]{0,60}\b(?:delay|wait|late|not (?:yet )?(?:had|received|been)|overdue)\b|\bstill waiting for\b|\bchasing colleagues\b/i],
};

/** It has looked at its answer again. */
export const reviewed: Cue = {
  says: [
    /\b(?:have|has) (?:now )?(?:completed|concluded|carried out|finished|conducted|undertaken)\b[^.]{0,30}\breview\b|\breview (?:has|is) (?:now )?(?:concluded|complete|been completed)\b/i,
    /\b(?:uphold|upheld|overturn(?:ed)?|reverse[d]?|stand by) (?:the |our |my )?(?:original|earlier|initial|first)\b|\boriginal (?:decision|response) should stand\b|\b(?:following|on) (?:my|our|this|the)? ?(?:internal )?review,? (?:i|we)\b/i,
  ],
};
