import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { happened, nothingToDo, type Command, type Decision } from './decision.ts';

/**
 * Records that an entry was a mistake. It stays on file and the request stands as if it had never been made. Declined for what
 * cannot be a mistake, and where a later entry rests on it: that one goes first. Striking out twice is nothing to do.
 */
export function strikeOutEntry({ strikeable, struckOut }: FoiRequest, { entry }: Command<'StrikeOutEntry'>, { today }: Circumstances): Decision {
  if (struckOut.includes(entry)) return nothingToDo;
  const found = strikeable.find((candidate) => candidate.entry === entry);
  if (!found || found.first !== null) return declined({ code: 'entry_cannot_be_struck_out', entry, first: found?.first ?? null });
  return happened({ type: 'EntryStruckOut', entry, on: today });
}
