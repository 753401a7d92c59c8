/** The enhanced status code in a text: `5.1.1`. Not one number of an IP address or a version. */
export const statusIn = (text: string): string | null => /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/.exec(text)?.[1] ?? null;

/** The class of an SMTP answer where it has no enhanced code: `550` is `5.0.0`. */
export function statusOfAnswer(text: string): string | null {
  const digit = /(?<![\d.:-])([45])[0-7]\d(?=[ :-]{1,3}[A-Za-z<"'#(])/.exec(text)?.[1];
  return digit ? `${digit}.0.0` : null;
}

const passing = /temporar|\bquota\b|mailbox (?:is )?full|\btimed? ?out\b|too busy|try again|greylist|connection refused|host (?:is )?(?:unreachable|not responding)|retry|has been in the queue|expired|being retried|not responding|disk full|insufficient/i;

/** Whether the words of a report without a code are of something that may pass: a full mailbox, a silent server. */
export const mayPass = (text: string): boolean => passing.test(text);

const complaint = [
  /^.*(?:[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}|#[45]\.\d{1,3}\.\d{1,3}|(?:said|returned|response|responded|error)\W+[45]\d\d\b).*$/im,
  /^.*(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.]\d).*$/im,
  /^[ \t<>]*[45]\d\d[ :-].*$/im,
  /^.*(?<![\d.:-])[45][0-5]\d[ :-]{1,3}[A-Za-z<"'#(].*$/im,
  /^.*\b(?:user unknown|unknown user|no such (?:user|recipient|mailbox)|not (?:listed|found)|mailbox (?:is )?full|over quota|quota exceeded|host (?:unknown|not found)|does(?:n[’']t| not) (?:exist|have an? \S+ account)|unrouteable|rejected|disabled|timed out|in the queue too long|connection refused).*$/im,
];

/** The line of a report that gives the server's own words; empty where there is none. */
export const complaintIn = (text: string): string => complaint.map((each) => each.exec(text)?.[0]).find((line) => line !== undefined) ?? '';

const servers = [
  /\bhost[ \t:]+([a-z0-9][\w.-]*\.[a-z]{2,24})\b/i,
  /\b(?:remote server at|connected to|giving up on|rejected by|smtp server|server|by) <?([a-z0-9][\w-]*(?:\.[\w-]+)*\.[a-z]{2,24})\b(?!@)/i,
  /^generating server:[ \t]*([a-z0-9][\w.-]*\.[a-z]{2,24})\b/im,
];

/** The server that refused, where the words name it. */
export const serverIn = (text: string): string | null => servers.map((each) => each.exec(text)?.[1]).find((name) => name !== undefined)?.toLowerCase() ?? null;
