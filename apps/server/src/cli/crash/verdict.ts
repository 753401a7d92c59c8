import type { FoiRequestEvent } from '@openvalve/domain';
import type { Evidence, EvidenceOfRequest } from './evidence.ts';
import type { Told } from './ledger.ts';

/** What should be empty. Each line says which act of which request. */
export type Verdict = {
  /** Acknowledged, and not on record. */
  readonly missing: readonly string[];
  /** On record more often than anybody tried. */
  readonly doubled: readonly string[];
  /** One part of an act without the other. */
  readonly half: readonly string[];
  /** Letters that went and are not shown, or went twice, or are shown and did not go. */
  readonly letters: readonly string[];
};

type Bounds = { readonly what: string; readonly least: number; readonly most: number; readonly found: number };

/** Compares what people were told with what is on record. */
export function judge(told: readonly Told[], evidence: Evidence): Verdict {
  const bounds = [...groups(told).values()].map((acts) => boundsOf(acts, evidence));
  const requests = [...evidence.requests.values()];
  return {
    missing: bounds.filter(({ least, found }) => found < least).map(({ what, least, found }) => `${what}: told ${least} times, on record ${found} times`),
    doubled: [
      ...bounds.filter(({ most, found }) => found > most).map(({ what, most, found }) => `${what}: tried ${most} times, on record ${found} times`),
      ...requests.flatMap(entriesThatCannotRepeat),
    ],
    half: [...halfAnswers(told, evidence), ...requests.flatMap(messagesWithoutEntries)],
    letters: requests.flatMap(lettersOf),
  };
}

/** Acts about the same thing belong together: trying again after no answer is one more try and not one more thing. */
function groups(told: readonly Told[]): Map<string, Told[]> {
  const found = new Map<string, Told[]>();
  for (const one of told) {
    const { acknowledged: _, ...about } = one;
    const key = JSON.stringify(about);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

function boundsOf(acts: readonly Told[], evidence: Evidence): Bounds {
  const [first] = acts;
  if (first === undefined) throw new Error('A group of acts has at least one.');
  const { acknowledged: _, ...about } = first;
  // What can only ever be true once, such as an address being known, is not there twice because two people said it.
  const once = first.act === 'proposed an address' || first.act === 'took';
  const least = acts.filter(({ acknowledged }) => acknowledged).length;
  return { what: JSON.stringify(about), least: once ? Math.min(1, least) : least, most: once ? 1 : acts.length, found: timesOnRecord(first, evidence) };
}

function timesOnRecord(act: Told, { requests, addresses }: Evidence): number {
  if (act.act === 'proposed an address') return addresses.filter(({ slug, value }) => slug === act.slug && value === act.value).length;
  const request = requests.get(act.requestId);
  if (request === undefined) return 0;
  const count = (is: (event: FoiRequestEvent) => boolean): number => request.events.filter(is).length;
  switch (act.act) {
    case 'took':
      return count((event) => event.type === 'RequestDrafted' && event.applicant === act.personId);
    case 'gave back':
      return count((event) => event.type === 'DraftReturned' && event.why === 'given_back');
    case 'wrote':
      return request.messages.filter(({ id, body }) => id === act.messageId && body.split(act.mark).length === 2).length;
    case 'sent':
      return count((event) => event.type === 'RequestSubmitted' && event.messageId === act.messageId);
    case 'sent elsewhere':
      return count((event) => event.type === 'RequestSent' && event.messageId === act.messageId && event.channel !== 'tracker');
    case 'settled':
      return count((event) => event.type === 'DeliverySettled' && event.went === act.went);
    case 'recorded an answer':
      return request.messages.filter(({ body }) => body.includes(act.mark)).length;
    case 'classified':
      return count((event) => event.type === 'MessageClassified' && event.messageId === act.messageId && event.classification.as === act.as);
    case 'struck out':
      return count((event) => event.type === 'EntryStruckOut' && event.entry === act.entry);
    case 'answered a question':
      return count((event) => event.type === 'ClarificationGiven');
  }
}

/** Entries of which a case file never has two about the same thing, whoever tried however often. */
function entriesThatCannotRepeat({ requestId, events }: EvidenceOfRequest): string[] {
  const keys = events.flatMap((event) => {
    if (event.type === 'RequestDrafted' || event.type === 'DraftReturned') return [event.type];
    if (event.type === 'MessageReceived') return [`${event.type} ${event.messageId}`];
    return event.type === 'EntryStruckOut' ? [`${event.type} ${event.entry}`] : [];
  });
  return keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `request ${requestId} has ${key} twice`);
}

/** An answer that is on record has every file that came with it. */
const halfAnswers = (told: readonly Told[], { requests }: Evidence): string[] =>
  told.flatMap((act) => {
    if (act.act !== 'recorded an answer') return [];
    const message = requests.get(act.requestId)?.messages.find(({ body }) => body.includes(act.mark));
    const whole = message === undefined || message.files.toSorted().join() === act.files.toSorted().join();
    return whole ? [] : [`answer ${act.mark} of request ${act.requestId} has ${message.files.length} of ${act.files.length} files`];
  });

/** Each message that came in has its entry in the case file, and each such entry its message. */
function messagesWithoutEntries({ requestId, events, messages }: EvidenceOfRequest): string[] {
  const entered = new Set<string>(events.flatMap((event) => (event.type === 'MessageReceived' ? [event.messageId] : [])));
  const filed = new Set(messages.filter(({ direction }) => direction === 'incoming').map(({ id }) => id));
  return [
    ...[...filed].filter((id) => !entered.has(id)).map((id) => `message ${id} of request ${requestId} has no entry`),
    ...[...entered].filter((id) => !filed.has(id)).map((id) => `an entry of request ${requestId} is about message ${id}, which is not there`),
  ];
}

/** One letter for each request that says it went; one that nobody is sure of may be there or not; otherwise none. */
function lettersOf({ requestId, stage, uncertain, events, letters }: EvidenceOfRequest): string[] {
  const went = events.some((event) => event.type === 'RequestSent' && event.channel === 'tracker');
  if (stage === 'sending') return uncertain && letters <= 1 ? [] : [`request ${requestId} is still on its way, with ${letters} letters`];
  return letters === (went ? 1 : 0) ? [] : [`request ${requestId} ${went ? 'says its letter went' : 'says that no letter went'}, and the Outbox has ${letters}`];
}
