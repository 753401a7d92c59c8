const tag = String.raw`(?:ext(?:ernal)?(?:[ -](?:e-?mail|sender|message))?|(?:possible |suspected |probable |likely )?(?:spam|junk|bulk|phish(?:ing)?)|caution|official(?:[ -]sensitive)?|not protectively marked|unclassified|secure|encrypted)`;

const tags = new RegExp(String.raw`^(?:\s*(?:\[{1,2}\s*${tag}\s*\]{1,2}|\({1,2}\s*${tag}\s*\){1,2}|\*{1,5}\s*${tag}\s*\*{1,5}|\{\s*${tag}\s*[?!]*\}|${tag}\s*:(?=\s*\S)))+\s*`, 'i');

/** A subject without the marks that mail gateways put before it, such as `[EXTERNAL]`: they hide how the subject begins. */
export const withoutTags = (subject: string): string => subject.slice(0, 1000).replace(tags, '');
