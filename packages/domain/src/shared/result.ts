/** What a command comes back with: the value, or the reason the answer was no. Saying no is normal and is not thrown. */
export type Result<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

/** The answer was yes, and this is what came of it. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** The answer was no, and this is why. */
export const declined = <P>(problem: P): { readonly ok: false; readonly problem: P } => ({ ok: false, problem });

/** Closes a switch over a union: a new member without a case is a compile error here. */
export function unreachable(value: never): never {
  throw new Error(`A case was not provided for: ${JSON.stringify(value)}`);
}
