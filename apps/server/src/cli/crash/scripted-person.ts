import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CampaignId, CouncilSlug, IsoDate, MessageId, RequestId, type Classification } from '@openvalve/domain';
import type { RequestView } from '../../requests/views.ts';
import { chance, type Random } from '../seeded.ts';
import type { Desk, Ending } from './desk-over-http.ts';
import type { Act, Ledger } from './ledger.ts';

export type Script = {
  readonly desk: Desk;
  readonly personId: string;
  readonly campaigns: readonly string[];
  readonly ledger: Ledger;
  readonly random: Random;
  /** How often a council is taken to be written to in earnest, out of 1: there are few, and each can be asked once. */
  readonly sends: number;
};

const oneOf = <T>(things: readonly T[], random: Random): T | undefined => things[Math.floor(random() * things.length)];
let marks = 0;
const mark = (): string => `[mark ${(marks += 1)}]`;

/**
 * One volunteer who works until told to stop: looks at their requests, does one sensible thing, writes down whether the program
 * said it was done. After no answer they look again before they do anything, as a careful person would.
 */
export async function workUntil(stopped: AbortSignal, script: Script): Promise<void> {
  while (!stopped.aborted) {
    const ending = await oneStep(script);
    if (ending === 'unknown') await pause(50 + script.random() * 100);
    // People do not press a button every millisecond, and the machine has other work.
    else await pause(script.random() * 20);
  }
}

async function oneStep({ desk, ...script }: Script): Promise<'done' | 'declined' | 'unknown'> {
  const { random } = script;
  const mine = await desk.ask('requests', 'mine');
  if (mine.was !== 'done') return mine.was;
  const open = mine.value;
  const drafts = open.filter(({ stage }) => stage === 'draft');
  if (drafts.length === 0 && (open.length < 2 || chance(random, 0.3))) return take({ desk, ...script });
  const line = oneOf(drafts.length > 0 && chance(random, 0.5) ? drafts : open, random);
  if (line === undefined) return 'declined';
  const shown = await desk.ask('requests', 'show', { requestId: line.requestId });
  if (shown.was !== 'done') return shown.was;
  return actOn(shown.value, { desk, ...script });
}

async function take({ desk, campaigns, random, ledger, personId }: Script): Promise<'done' | 'declined' | 'unknown'> {
  const campaignId = CampaignId.parse(oneOf(campaigns, random));
  const places = await desk.ask('campaigns', 'takeable', { campaignId });
  if (places.was !== 'done') return places.was;
  const free = oneOf(places.value.filter(({ standing }) => standing === 'free'), random);
  if (free === undefined) return 'declined';
  const taken = await desk.tell('campaigns', 'claim', { campaignId, councilSlug: free.slug });
  // Without an answer nobody knows which request it would be: it shows among one's own later.
  if (taken.was === 'done') ledger.note({ act: 'took', requestId: taken.value.requestId, personId }, taken);
  return taken.was;
}

async function actOn(view: RequestView, script: Script): Promise<'done' | 'declined' | 'unknown'> {
  switch (view.stage) {
    case 'draft':
      return onDraft(view, script);
    case 'sending':
      return view.uncertain ? settle(view, script) : 'declined';
    case 'awaiting_clarification':
      if (chance(script.random, 0.5)) return answerQuestion(view, script);
      return onCorrespondence(view, script);
    default:
      return onCorrespondence(view, script);
  }
}

async function onDraft(view: RequestView, script: Script): Promise<'done' | 'declined' | 'unknown'> {
  const { desk, ledger, random, sends } = script;
  const { draft } = view;
  const requestId = RequestId.parse(view.requestId);
  if (draft === null) return 'declined';
  const messageId = MessageId.parse(draft.messageId);
  const noted = async <T>(act: Act, call: Promise<Ending<T>>) => keep(ledger, act, await call);

  if (chance(random, 0.35)) {
    const word = mark();
    const [first = '', ...rest] = draft.body.split('\n');
    const { version, subject, asked } = draft;
    return noted({ act: 'wrote', requestId, messageId, mark: word }, desk.tell('requests', 'saveDraft', { requestId, messageId, version, subject, asked, body: [`${first} ${word}`, ...rest].join('\n') }));
  }
  if (!chance(random, sends)) return noted({ act: 'gave back', requestId }, desk.tell('campaigns', 'giveBack', { requestId }));
  if (chance(random, 0.2)) {
    const day = IsoDate.parse(view.today);
    return noted({ act: 'sent elsewhere', requestId, messageId }, desk.tell('requests', 'recordSent', { requestId, messageId, channel: 'own-email', sentOn: day, receivedOn: day, asked: draft.asked }));
  }
  if (draft.to === null || draft.to.kind !== 'email') {
    const value = `foi-desk@${view.council.websiteDomain}`;
    const sighting = { slug: CouncilSlug.parse(view.council.slug), kind: 'email' as const, value, sourceUrl: `https://www.${view.council.websiteDomain}/foi`, seenOn: view.today };
    return noted({ act: 'proposed an address', slug: view.council.slug, value }, desk.tell('councils', 'proposeAddress', sighting));
  }
  return noted({ act: 'sent', requestId, messageId }, desk.tell('requests', 'submit', { requestId, messageId, version: draft.version }));
}

/** Nobody knows whether the letter went: this person looks into the Outbox and says what they found. */
async function settle(view: RequestView, { desk, ledger }: Script): Promise<'done' | 'declined' | 'unknown'> {
  const requestId = RequestId.parse(view.requestId);
  const mail = await desk.ask('outbox', 'list');
  if (mail.was !== 'done') return mail.was;
  const went = mail.value.some(({ purpose, requestId: of }) => purpose === 'council' && of === requestId);
  return keep(ledger, { act: 'settled', requestId, went }, await desk.tell('requests', 'settleDelivery', { requestId, went }));
}

async function answerQuestion(view: RequestView, { desk, ledger }: Script): Promise<'done' | 'declined' | 'unknown'> {
  const requestId = RequestId.parse(view.requestId);
  return keep(ledger, { act: 'answered a question', requestId }, await desk.tell('requests', 'recordClarificationGiven', { requestId, on: IsoDate.parse(view.today) }));
}

async function onCorrespondence(view: RequestView, script: Script): Promise<'done' | 'declined' | 'unknown'> {
  const { desk, ledger, random } = script;
  const requestId = RequestId.parse(view.requestId);
  const wrong = oneOf(view.chronology.filter(({ canStrikeOut }) => canStrikeOut), random);
  if (wrong !== undefined && chance(random, 0.2)) {
    return keep(ledger, { act: 'struck out', requestId, entry: wrong.entry }, await desk.tell('requests', 'strikeOut', { requestId, entry: wrong.entry }));
  }
  const unread = view.messages.find(({ direction, classified }) => direction === 'incoming' && !classified);
  if (unread !== undefined && chance(random, 0.6)) {
    const classification = whatItIs(view, random);
    const act = { act: 'classified', requestId, messageId: unread.id, as: classification.as } as const;
    return keep(ledger, act, await desk.tell('correspondence', 'classify', { requestId, messageId: MessageId.parse(unread.id), classification }));
  }
  if (view.messages.length > 40) return 'declined';
  const word = mark();
  const files = Array.from({ length: Math.floor(random() * 3) }, (_, at) => ({ name: `answer-${at + 1}.pdf`, bytes: bytesOf(word, at, Math.ceil(random() * 60_000)) }));
  const fields = { text: `Dear applicant, ${word}`, receivedOn: view.today, cameBy: 'own-email', from: 'The FOI desk', subject: 'Your request' };
  const hashes = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  return keep(ledger, { act: 'recorded an answer', requestId, mark: word, files: hashes }, await desk.upload(requestId, fields, files));
}

function whatItIs({ papers }: RequestView, random: Random): Classification {
  const asked = papers.filter((paper) => paper.asked);
  const kind = random();
  if (kind < 0.4) return { as: 'acknowledgement' };
  if (kind < 0.55) return { as: 'clarification_request' };
  if (kind < 0.65) return { as: 'extension_notice', exemptions: ['s.36'], until: null };
  const some = asked.filter(() => chance(random, 0.5));
  if (kind < 0.75 || some.length === 0) return { as: 'other' };
  return { as: 'response', papers: some.map(({ kind: paper, period }) => ({ kind: paper, period, outcome: 'disclosed_in_part', exemptions: [] })) as never };
}

const bytesOf = (word: string, at: number, length: number): Uint8Array => Buffer.concat([Buffer.from(`%PDF-1.7 ${word} ${at}\n`), Buffer.alloc(length, word)]);

function keep<T>(ledger: Ledger, act: Act, ending: Ending<T>): 'done' | 'declined' | 'unknown' {
  ledger.note(act, ending.was === 'declined' ? { was: 'declined', code: `${act.act}: ${ending.code}` } : ending);
  return ending.was;
}
