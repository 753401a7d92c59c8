/** A composed mail and who it goes to: what a transport is given. */
export type Envelope = {
  /** The envelope sender, where bounces go. */
  readonly from: string;
  readonly to: readonly string[];
  /** The whole message, RFC 5322. */
  readonly raw: Uint8Array;
};

/**
 * What became of a mail that was handed over. `uncertain`: the server had the whole message and the connection ended
 * before its answer, so nobody can know whether it took it. `temporary` always means it did not.
 */
export type HandOver =
  | { readonly result: 'accepted'; readonly server: string; readonly said: string }
  /** `recipient`: it was whom it is for that was refused, not the mail or whoever sends it. */
  | { readonly result: 'refused'; readonly server: string; readonly said: string; readonly recipient?: boolean }
  | { readonly result: 'temporary'; readonly server: string; readonly said: string }
  | { readonly result: 'uncertain'; readonly server: string; readonly said: string };

/**
 * Asked once, when the server has taken sender and recipient and waits for the text: nothing of the mail has gone before, and
 * nothing goes where the answer is no. Never throws.
 */
export type MayGo = () => Promise<boolean>;

/** Where mail goes: a mail server, or the catcher inside the program. Never throws for what a server may say. What may not go after all is `temporary`. */
export type Transport = { deliver(envelope: Envelope, mayGo?: MayGo): Promise<HandOver> };
