/** A text with the secret part of every sign-in and invitation link taken out. */
export const masked = (text: string): string => text.replace(/([?&]token=)[\w.~%-]+/g, '$1(hidden)');
