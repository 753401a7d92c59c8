/** A file as it was found, before it is named and typed. */
export type RawFile = {
  /** What the mail calls it, cleaned of nothing; null where it says nothing. */
  readonly name: string | null;
  /** As declared, in lower case without parameters; null where it is not. */
  readonly declaredType: string | null;
  readonly content: Uint8Array;
  /** Without angle brackets. */
  readonly contentId: string | null;
  /** `attachment`, `inline` or empty. */
  readonly disposition: string;
  /** Beside the HTML it belongs to. */
  readonly isRelated: boolean;
  /** The HTML beside it names it. */
  readonly isShown: boolean;
};

/** A file about which nothing but its name is known. */
export const fileOf = (name: string | null, content: Uint8Array, more: Partial<RawFile> = {}): RawFile => ({
  name,
  declaredType: null,
  content,
  contentId: null,
  disposition: '',
  isRelated: false,
  isShown: false,
  ...more,
});
