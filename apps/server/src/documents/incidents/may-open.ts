import { filesClosed, filesHeldBack, type Db } from '@openvalve/db';
import { holds } from '@openvalve/domain';
import type { SignedIn } from '../../trpc.ts';

/**
 * Why somebody may not open a file as far as accidents go, or null: asked by every route that gives bytes, pictures or words of one,
 * besides whatever else it asks. While a file is closed two named people may, and nobody else, whatever their roles. One that seems to
 * show what the council meant to cover is held back for reviewers, until one of them has looked and lets it go or closes it.
 */
export async function whyNotOpen(db: Db, person: Pick<SignedIn, 'id' | 'roles'>, sha256: string): Promise<'file_closed' | 'file_held_back' | null> {
  const closed = await filesClosed(db, [sha256]);
  if (closed.length > 0) return closed.every(({ openTo }) => openTo.includes(person.id)) ? null : 'file_closed';
  return holds(person.roles, 'reviewer') || (await filesHeldBack(db, [sha256])).length === 0 ? null : 'file_held_back';
}

/** What whoever may not open a file reads instead. */
export const notOpenedWords = {
  file_closed: 'This file is closed, because it seems to hold what should not have been released. A reviewer can say who may open it.',
  file_held_back: 'Words seem to stand under boxes in this file: the council meant to cover them, and they can be read. A reviewer looks at it before anybody else opens it.',
} as const;
