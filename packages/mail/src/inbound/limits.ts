/** What one mail may cost. Beyond a limit the rest is left unread, which the warnings say; the bytes stay stored whole. */
export type MailLimits = {
  /** Bytes of the mail as it came; a longer one is not opened at all. */
  readonly rawBytes: number;
  /** Bytes of all its parts together, decoded. */
  readonly decodedBytes: number;
  /** Mails in mails, and parts in parts. */
  readonly depth: number;
  /** Parts, the ones inside opened containers counted. */
  readonly parts: number;
  /** Lines of one head. */
  readonly headLines: number;
  /** Bytes of text that are made readable; more of it is kept as a file. */
  readonly textBytes: number;
};

const megabyte = 1_048_576;

/** More than any council sends, and less than one process can bear. */
export const mailLimits: MailLimits = {
  rawBytes: 64 * megabyte,
  decodedBytes: 128 * megabyte,
  depth: 40,
  parts: 1_000,
  headLines: 5_000,
  textBytes: 4 * megabyte,
};

/** What is left of the limits while one mail is read, and what was wrong with it. */
export class Budget {
  readonly limits: MailLimits;
  readonly #warnings = new Set<string>();
  #parts = 0;
  #bytes = 0;

  constructor(limits: MailLimits) {
    this.limits = limits;
  }

  /** Says once what was wrong and what was done about that. */
  warn(what: string): void {
    if (this.#warnings.size < 100) this.#warnings.add(what);
  }

  get warnings(): readonly string[] {
    return [...this.#warnings];
  }

  /** Whether one more part may be read. */
  takePart(): boolean {
    if (this.#parts >= this.limits.parts) {
      this.warn(`It has more than ${this.limits.parts} parts: the rest were left unread.`);
      return false;
    }
    this.#parts += 1;
    return true;
  }

  /** Whether so many more bytes may be held. */
  takeBytes(count: number): boolean {
    if (this.#bytes + count > this.limits.decodedBytes) {
      this.warn('Its parts are larger than can be held at once: the rest were left unread.');
      return false;
    }
    this.#bytes += count;
    return true;
  }

  /** Whether one may go this far in. */
  mayEnter(depth: number): boolean {
    if (depth < this.limits.depth) return true;
    this.warn(`Its parts are nested more than ${this.limits.depth} deep: what is further in was kept as one file.`);
    return false;
  }
}
