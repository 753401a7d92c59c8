import { IsoDate } from '@openvalve/domain';

/** What the server wrote on the page's body; nothing where there is no page, as in a test. */
const written = (): DOMStringMap => (typeof document === 'undefined' ? {} : document.body.dataset);

/** The day the demonstration stands on; null where people work in earnest. */
export function demonstrationOn(): IsoDate | null {
  const day = IsoDate.safeParse(written()['demonstration']);
  return day.success ? day.data : null;
}

/** The moment it is for the server: in development its clock may have been moved to another day. */
export const now = (): Date => new Date(Date.now() + Number(written()['clockMoved'] ?? 0));
