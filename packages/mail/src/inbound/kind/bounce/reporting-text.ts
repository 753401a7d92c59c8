const returnedMail = [
  /^[ \t]*-{2,}[^\n]{0,12}\b(?:below (?:this|the next) line|this is a copy|the following is a copy|(?:the )?original (?:message|mail)|your (?:original )?message|returned (?:mail|message)|start of returned|message header|unsent message|forwarded message|the (?:body|headers?) of|rfc ?822)/im,
  /^[ \t]*(?:original (?:message|mail)(?: (?:follows|headers?|as follows))?|message (?:text|headers?) follows?|here is your returned mail|(?:a |included is a )?copy of (?:the|your) (?:original )?message|copy of message|old message|your message reads|message headers? follows?)[^\n]{0,40}[:.]?[ \t]*$/im,
  /^[ \t]*(?:received|return-path|x-received):[ \t]+\S/im,
];

/** The report's own words: what stands before the mail it sends back. */
export function reportingText(text: string): string {
  const head = text.slice(0, 40_000).replace(/\r\n?/g, '\n');
  const ends = returnedMail.map((each) => each.exec(head)?.index ?? -1).filter((at) => at > 40);
  return head.slice(0, Math.min(head.length, ...ends));
}
