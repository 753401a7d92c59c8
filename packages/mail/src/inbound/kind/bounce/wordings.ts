/** Words that only a report of non-delivery opens with, or uses of a mail: enough beside an empty Return-Path, a subject or a mail server's name. */
const certain = [
  /\bthis (?:message|mail|report|is an automatic message)? ?(?:was|is|has been) (?:created|generated|sent) automatically by (?:the )?(?:mail|e-?mail|facebook|smtp)/i,
  /\bthis is the (?:qmail|mail (?:system|delivery)|postfix|deliver|machine generated message from mail|e-?mail server at|mail delivery agent|courier)/i,
  /\b(?:could|can|was|were|has|have|is|will)(?: ?not|n[’']t)(?: be| been)?(?: able to(?: be)?)? (?:successfully )?deliver(?:ed|able)?\b/i,
  /\b(?:unable|failed|not able|trouble|problems?|difficulty) (?:to )?deliver(?:ing|y)?\b|\bhad delivery (?:errors|problems)/i,
  /\bdel(?:i|e)very (?:to the following|of (?:the|your) (?:message|mail|e-?mail)(?:[^.\n]|\.\S){0,80} (?:failed|has failed|was)|has failed|failed|was aborted|attempt|failure|error|problem|status notification|unsuccessful)/i,
  /\b(?:did|has|have) not reach(?:ed)? the following|\bfailed (?:recipients?|address(?:es)?)\b|\bthe following (?:address(?:es)?|recipients?|user\(?s?\)?|message)(?:[^.\n]|\.\S){0,60} (?:fail|had|could|cannot|was|were|reject|returned|did|not)/i,
  /\bpermanent (?:fatal )?(?:errors?|failure)\b|\bfatal (?:delivery )?errors?\b|\btransient (?:non-)?fatal|\bfailure reasons\b|\breason for (?:the )?failure|\btranscript of (?:the )?session|\bsession transcript/i,
  /\bundeliver(?:able|ed)\b|\bnondeliverable\b|\bnon-?delivery\b|\breturned (?:mail|message|to (?:the )?sender|to you)\b|\breturning (?:your )?message|\bdelivery of the (?:e-?mail|message|mail) was stopped/i,
  /\bdiagnostic information for administrators|\bremote (?:host|server|mail server|smtp) (?:said|returned|issued|rejected|responded)|\bsmtp error (?:from|code)|\berror from remote|\brcpt to\s*:|\bmsexch:|\bthis report relates to (?:a|your) message/i,
  /\b(?:message|mail|e-?mail|it)(?:[^.\n]|\.\S){0,60} (?:has been|was|were|is|been|has|have) (?:rejected|blocked|refused|bounced|returned|not accepted|quarantined)\b|\b(?:rejected|blocked|refused|stopped|bounced|returned) (?:your|the) (?:message|mail|e-?mail|recipient)/i,
  /\b(?:this )?user (?:doesn[’']t|does not) have an? \S+ account|\bthe group you tried to contact|\bnot a member of this mailing list|\byou are not allowed to post|\bnot listed in (?:domino|public)|\bmailbox[^.\n]{0,30} (?:is )?(?:full|unavailable|not found|unknown|disabled|over quota)/i,
  /\bunzustellbar|\bnicht (?:zugestellt|zustellbar)|\bkonnte nicht|\bn[’']a pas pu [êe]tre|\bno (?:se )?(?:pudo|ha podido|puede)|\bnon (?:[eè] stato possibile|recapit)|\bkon niet worden (?:afgeleverd|bezorgd|besteld)|\bn[ãa]o (?:p[ôo]de|foi)|配信でき|送信でき|届きません|宛先(?:不明|メールアドレス)|未能送达|无法投递|недоставлен|не (?:может быть|было) доставлен|не удалось доставить|\berrore di consegna|\b(?:impossibile|non [eè] possibile) (?:consegnare|recapitare)|\brifiutato dal sistema|\bnie (?:zosta[łl]a|mo[żz]na)[^\n]{0,30} dostarcz|\bnebylo mo[žz]n[ée] doru[čc]it|\bkunde inte levereras|\bkunne ikke leveres|\bmethwyd danfon|전송하지 못|반송되었|被退回|退信原因/i,
];

/** What servers say of an address or a host. */
const technical = [
  /\b(?:user|recipient|mailbox|account|address|host|domain|name) (?:is |was )?(?:unknown|not found|unavailable|disabled|not recogni[sz]ed|invalid|inactive|suspended)\b|\b(?:unknown|invalid|no such|bad|inactive) (?:local )?(?:user|recipient|mailbox|account|address|host|domain|person|part|destination)/i,
  /\b(?:recipient|address|sender|relay(?:ing)?) (?:address )?(?:rejected|denied)|\bdoes(?:n[’']t| not) (?:exist|like recipient)|\bover (?:its |their |the )?quota|\bquota (?:exceeded|full)|\bexceed\w* (?:its |the |their )?(?:\w+ ){0,2}(?:size|quota|maximum|limit|storage)/i,
  /\bhost (?:unknown|not found)|\bname (?:service|server) (?:error|timeout)|\bconnection (?:refused|timed out)|\bunrouteable|\bunrout(?:e)?able|\bno (?:mx|route)|\btoo many hops|\bmail loop|\bloops back|\bmessage (?:too large|expired|frozen|size)|\bhas been frozen|\bwas frozen|\bbeen in the queue too long/i,
  /(?:^|\D)[45]\d\d[ -]{1,3}(?:#?[45]\.\d{1,3}\.\d{1,3}|[A-Za-z<])|#[45]\.\d{1,3}\.\d{1,3}\b|\bstatus(?: code)?:? ?[45]\.\d{1,3}\.\d{1,3}/i,
];

const loose = /\bdeliver(?:y|ed)\b|\bbounced?\b|\brejected\b|\brefused\b|\bblocked\b|\breturned\b|\brecipients?\b[^.\n]{0,40}\bfail/i;

const late = [
  /\b(?:has been|is|was|being|been) delayed\b|\bdelayed (?:delivery|mail|message)|\bdelay reason/i,
  /\b(?:has|have)(?: not|n[’']t) (?:yet been delivered|been delivered (?:yet|to[^.\n]{0,60} (?:after|yet|in the last)|after|for \d))|\bnot yet been (?:delivered|sent)|\bcould not be delivered (?:yet|for|within the last|immediately)/i,
  /\bwill (?:continue|keep|be) (?:to (?:try|attempt|be)|trying|attempting|retried)|\bwill (?:retry|try again)|\bstill (?:being )?(?:retr|try)|\bdelivery attempts will continue|\bcontinue (?:trying|to attempt|attempting) to deliver/i,
  /\b(?:do not|don[’']t) need to (?:resend|do anything|take any action)|\bno action is required|\bthis is (?:a|just a|only a) warning|\bjust a warning|\badvisory[- ]only|\bhas been postponed/i,
];

/** Whether a text has words that only reports of non-delivery use. */
export const isCertain = (text: string): boolean => certain.some((each) => each.test(text));

/** Whether a text has words that servers use of addresses and hosts, and people seldom. */
export const isTechnical = (text: string): boolean => technical.some((each) => each.test(text));

/** Whether a text has a word that is enough from a mail server, and from nobody else. */
export const isLikely = (text: string): boolean => isTechnical(text) || loose.test(text);

/** Whether what failed is a mail, and not a parcel or a plan. */
export const isAboutMail = (text: string): boolean => /\b(?:messages?|e-?mails?|mailbox|smtp|recipients?|your mail|mail (?:to|sent|could|was|delivery|server)|nachricht|courriel|messag\w+|mensa\w+|bericht|wiadomo\S+|meddelan\w+|meddelelse\w*)\b/i.test(text);

/** Whether it is laid out as a letter from somebody to somebody: greeted by name, and signed. */
export const isLetter = (text: string): boolean => /^[ \t]*(?:dear|hello|hi|good (?:morning|afternoon)|annwyl)[ \t]+(?!user|customer|sender|sir|email|mail)[^\n]{1,40}$/im.test(text) && /^[ \t]*(?:(?:kind|best|many|warm)[ \t]+)?(?:regards|wishes|thanks|yours (?:sincerely|faithfully|truly)|sincerely|cofion|cheers)\b/im.test(text);

/** Whether a text says that a mail is still being tried. A person’s apology for a delay speaks of no delivery. */
export const isLate = (text: string): boolean => /\bdeliver|\bsend|\bsent\b|\bmessage\b|\bmail\b/i.test(text) && late.some((each) => each.test(text));

/** Whether a text says that all is over, whatever it says of trying before. */
export const isOver = (text: string): boolean =>
  /\bpermanent(?:ly)? (?:fatal |delivery )?(?:errors?|fail)|\bfatal errors|\bgiving up|\bgave up|\bnot (?:going to )?try again|\bhas failed\b|\bfailed permanently|\bretry time(?:out)? (?:exceeded|not reached)|\bmessage expired|\bin the queue too long|\bno further (?:delivery )?attempts|\bstopped trying|\bwill not be (?:retried|delivered)/i.test(text);
