/** Whom a reminder is about, and where it can be dealt with. */
export type About = {
  readonly councilName: string;
  /** Where it can be dealt with: one press from the mail. */
  readonly url: string;
  /** Whose request it is, where it is not the reader's own. */
  readonly volunteerName: string | null;
};

/** Mail nobody has read comes first: it may be what is waited for. `but` leads up to “wrote”. */
export const unreadWords = (unread: number, but: string, otherwise: string): string =>
  unread === 0 ? otherwise : `${but} wrote, and nobody has read that yet: look there first, it may be the answer.`;

/** Whose request it is, after a sentence without its full stop. */
export const whose = ({ volunteerName }: Pick<About, 'volunteerName'>): string => (volunteerName === null ? '' : `. It is with ${volunteerName}`);
