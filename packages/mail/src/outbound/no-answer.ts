/** Local parts nobody reads: `no-reply`, `donotreply`, a mail system’s own. What stands after a plus or before a dot is looked at too. */
const nobodyReads = /^(?:(?:.*[._+-])?(?:no|do[._-]?not|dont)[._-]?reply(?:[._+-].*)?|(?:mailer-daemon|postmaster|bounces?|bounce[+=-].*|auto[._-]?(?:reply|responder|mated)))$/i;

/** Whether an address says of itself that nobody reads what is sent to it. */
export const takesNoMail = (address: string): boolean => nobodyReads.test(address.slice(0, Math.max(0, address.lastIndexOf('@'))));
