import { findPerson, readCaseFile, type CaseEntry, type Db } from '@openvalve/db';
import { isStruckOut, replay, RequestId, type FoiRequest } from '@openvalve/domain';

/**
 * A case file as a chronology for whoever looks after the machine: each entry with its facts, what was struck out and by
 * which later entry, and where the request stands. Ids and days only, as the case file holds them; people are named.
 */
export async function showCase(db: Db, id: string): Promise<string[]> {
  const requestId = RequestId.safeParse(id);
  if (!requestId.success) return [`"${id}" is not a request's id. Copy it from the address of the case page.`];
  const caseFile = await readCaseFile(db, requestId.data);
  if (caseFile.length === 0) return [`There is no request ${id} in this database.`];
  const names = new Map<string, string>();
  for (const actor of new Set(caseFile.map((entry) => entry.actor))) names.set(actor, await nameOf(db, actor));
  return chronology(caseFile, names);
}

async function nameOf(db: Db, actor: string): Promise<string> {
  if (actor === 'system') return 'the program';
  const person = await findPerson(db, actor as Parameters<typeof findPerson>[1]);
  return person?.realName ?? person?.email ?? actor;
}

/** The lines of a chronology. `names` says who each actor is. */
export function chronology(caseFile: readonly CaseEntry[], names: ReadonlyMap<string, string>): string[] {
  const events = caseFile.map(({ event }) => event);
  const entries = caseFile.flatMap(({ seq, event, actor, at }) => {
    const struck = isStruckOut(events, seq) ? '  (struck out)' : '';
    const { type, ...facts } = event;
    return [`${String(seq).padStart(3)}  ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC  ${type}  by ${names.get(actor) ?? actor}${struck}`, ...flat(facts).map((line) => `       ${line}`)];
  });
  return [...entries, '', standing(replay(events))];
}

/** `clock.dueOn 2026-12-22`, one line for each fact; a list on one line. */
const flat = (facts: Readonly<Record<string, unknown>>, prefix = ''): string[] =>
  Object.entries(facts).flatMap(([name, value]) => {
    if (Array.isArray(value)) return value.length === 0 ? [] : [`${prefix}${name}: ${value.map(inWords).join(', ')}`];
    if (isFacts(value)) return flat(value, `${prefix}${name}.`);
    return value === null || value === undefined ? [] : [`${prefix}${name} ${inWords(value)}`];
  });

const isFacts = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const inWords = (value: unknown): string =>
  isFacts(value) ? Object.values(value).flat().filter((each) => each !== null).map(inWords).join(' ') : typeof value === 'string' ? value : JSON.stringify(value);

function standing({ position, unclassified, review, complaint, decision, appeal, version }: FoiRequest): string {
  const facts = [
    position.stage === 'awaiting_response' && `due ${position.clock.dueOn} (overdue after ${position.clock.extendedDueOnByCode ?? position.clock.dueOnByCode})`,
    position.stage === 'awaiting_fee' && `fee to be paid by ${position.lapsesAfter}`,
    review && (review.answered ? `review answered ${review.answered.on}` : `review due ${review.clock.normallyBy ?? review.clock.atMostBy} (at most ${review.clock.atMostBy})`),
    complaint && `complaint to the ICO ${complaint.on} (${complaint.about})`,
    decision && `decision notice ${decision.sentOn} (${decision.decided})${decision.complyBy ? `, to comply by ${decision.complyBy}` : ''}`,
    appeal && `appeal by ${appeal.by} ${appeal.on}`,
    unclassified.length > 0 && `${unclassified.length} not classified`,
  ].filter((fact) => typeof fact === 'string');
  return `Stands at: ${[position.stage, ...facts].join(', ')}. ${version} entries.`;
}
