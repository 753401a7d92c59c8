import { decodeWords } from './encoded-words.ts';

/** A header as it came: its name in lower case, its value unfolded, one character a byte. */
export type Field = { readonly name: string; readonly value: string };

/** The headers of one mail or part, by name. */
export class Headers {
  readonly #fields: readonly Field[];

  constructor(fields: readonly Field[]) {
    this.#fields = fields;
  }

  /** Every value of a header as it came, one character a byte. */
  all(name: string): string[] {
    return this.#fields.filter((field) => field.name === name).map(({ value }) => value);
  }

  /** The first value that says something. */
  first(name: string): string | null {
    return this.all(name).find((value) => value !== '') ?? null;
  }

  has(name: string): boolean {
    return this.#fields.some((field) => field.name === name);
  }

  /** The first value as people read it; empty where there is none. */
  readable(name: string): string {
    return decodeWords(this.first(name) ?? '', this.#charset());
  }

  /** What the mail says its letters are. */
  #charset(): string | null {
    return /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(this.first('content-type') ?? '')?.[1] ?? null;
  }

  /** All of it as people read it. */
  decoded(): Map<string, readonly string[]> {
    const all = new Map<string, string[]>();
    const charset = this.#charset();
    for (const { name, value } of this.#fields) {
      const values = all.get(name) ?? [];
      if (values.length < 200) values.push(decodeWords(value, charset));
      all.set(name, values);
    }
    return all;
  }
}
