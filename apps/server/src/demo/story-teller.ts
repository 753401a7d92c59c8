import { addDays, documentKinds, MessageId, programmeName, type Classification, type RequestId } from '@openvalve/domain';
import type { CampaignId, IsoDate } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import * as words from './council-words.ts';
import { askedOn, factsOf, outcomesFor, receive } from './council-writes.ts';
import { mailComes, useExampleAddress } from './mail-comes.ts';
import type { Story, Step } from './stories.ts';
import type { Team } from './team.ts';

/** What the mail server says to the next letter. */
export type ServerMood = { says: 'accepted' | 'refused' | 'uncertain' };

export type Teller = {
  readonly deps: Deps;
  readonly team: Team;
  readonly campaigns: ReadonlyMap<string, CampaignId>;
  readonly server: ServerMood;
  /** The council's own number for a request. */
  readonly reference: () => string;
  /** Lets the jobs run that wait: a letter goes while its server's mood lasts. */
  readonly runDueJobs: () => Promise<void>;
};

/** Where a story has got to. */
export type Thread = { readonly story: Story; requestId?: RequestId; lastMessageId?: MessageId | undefined };

/** Does one step of a story, through the same procedures and the same upload the desk uses, as whoever it belongs to. */
export async function tell(teller: Teller, thread: Thread, step: Step): Promise<void> {
  const { story } = thread;
  const { deps, team, campaigns } = teller;
  const { desk, person } = team[story.who];
  const campaignId = campaigns.get(story.programme) as CampaignId;
  const councilSlug = story.council;
  const requestId = (): RequestId => {
    if (thread.requestId === undefined) throw new Error(`Nobody has taken ${councilSlug} yet.`);
    return thread.requestId;
  };
  const classify = (classification: Classification) => desk.correspondence.classify({ requestId: requestId(), messageId: lastMessage(thread), classification });

  switch (step.do) {
    case 'take':
      thread.requestId = (await desk.campaigns.claim({ campaignId, councilSlug })).requestId;
      return;
    case 'pass_guard':
      thread.requestId = (await desk.campaigns.passGuard({ campaignId, councilSlug, reason: 'The other programme is answered by another team there, and they asked us to send it separately.' })).requestId;
      return;
    case 'find_address':
      return findAddress(teller, story, step.on);
    case 'propose_foreign_address':
      await desk.councils.proposeAddress({ slug: councilSlug, kind: 'email', value: 'information@shared-office.example', sourceUrl: 'https://www.shared-office.example/contact', seenOn: step.on });
      return;
    case 'use_example_address':
      return useExampleAddress(teller, story, step.on);
    case 'mail_comes':
      thread.lastMessageId = (await mailComes(teller, { ...thread, requestId: requestId() }, step.what)) ?? thread.lastMessageId;
      return;
    case 'accept_sender':
      await desk.mail.acceptSender({ messageId: lastMessage(thread) });
      return;
    case 'confirm_reading': {
      const { reading } = (await desk.requests.show({ requestId: requestId() })).messages.find(({ id }) => id === lastMessage(thread)) ?? {};
      if (!reading?.confirm) throw new Error(`Nothing is suggested of the mail from ${councilSlug}.`);
      await desk.correspondence.classify({ requestId: requestId(), messageId: lastMessage(thread), classification: reading.confirm, ...(reading.reference ? { councilReference: reading.reference.reference } : {}) });
      return;
    }
    case 'change_words':
      return changeWords(teller, story, requestId());
    case 'renew':
      await desk.campaigns.renewClaim({ requestId: requestId() });
      return;
    case 'give_back':
      await desk.campaigns.giveBack({ requestId: requestId() });
      return;
    case 'withdraw':
      await desk.requests.withdraw({ requestId: requestId() });
      return;
    case 'send': {
      const { draft } = await desk.requests.show({ requestId: requestId() });
      if (draft === null) throw new Error(`There is no draft for ${councilSlug}.`);
      teller.server.says = step.server ?? 'accepted';
      await desk.requests.submit({ requestId: requestId(), messageId: MessageId.parse(draft.messageId), version: draft.version });
      await teller.runDueJobs();
      teller.server.says = 'accepted';
      return;
    }
    case 'record_sent': {
      const { draft } = await desk.requests.show({ requestId: requestId() });
      if (draft === null) throw new Error(`There is no draft for ${councilSlug}.`);
      await desk.requests.recordSent({ requestId: requestId(), messageId: MessageId.parse(draft.messageId), channel: step.channel, sentOn: step.sentOn, receivedOn: step.on, asked: draft.asked });
      return;
    }
    case 'council_writes': {
      const facts = await factsOf(teller, story, requestId());
      const asked = await askedOn(teller, story, requestId());
      const written = {
        acknowledgement: words.acknowledgement, question: words.question, advice: words.advice, unread: words.unread, fees_notice: words.feesNotice,
        question_about_one: () => words.questionAboutOne(facts, asked[0] ?? { kind: 'dsg-management-plan' }),
      }[step.what](facts);
      await receive(teller, thread, written, step.on, facts.reference);
      const read = { acknowledgement: { as: 'acknowledgement' }, advice: { as: 'other' }, question: { as: 'clarification_request' }, fees_notice: { as: 'fees_notice' }, question_about_one: { as: 'clarification_request', papers: asked.slice(0, 1) }, unread: null } as const;
      const classification = read[step.what];
      if (classification) await classify(classification);
      return;
    }
    case 'strike_out': {
      const { chronology } = await desk.requests.show({ requestId: requestId() });
      const mistake = chronology.find(({ event, canStrikeOut }) => canStrikeOut && event.type === 'MessageClassified');
      if (mistake === undefined) throw new Error(`There is nothing to strike out at ${councilSlug}.`);
      await desk.requests.strikeOut({ requestId: requestId(), entry: mistake.entry });
      await classify({ as: 'other' });
      return;
    }
    case 'council_extends': {
      const facts = await factsOf(teller, story, requestId());
      await receive(teller, thread, words.extension(facts, step.exemption), step.on, facts.reference);
      await classify({ as: 'extension_notice', exemptions: [step.exemption], until: addDays(step.on, 28) });
      return;
    }
    case 'question_answered':
      await desk.requests.recordClarificationGiven({ requestId: requestId(), on: step.on });
      return;
    case 'council_answers': {
      const papers = outcomesFor(await askedOn(teller, story, requestId()), step.outcomes, step.exemptions);
      const facts = await factsOf(teller, story, requestId());
      await receive(teller, thread, words.answer(facts, papers), step.on, facts.reference);
      await classify({ as: 'response', papers });
      return;
    }
    case 'council_reviews': {
      const papers = outcomesFor(await askedOn(teller, story, requestId()), step.outcomes, step.exemptions);
      const facts = await factsOf(teller, story, requestId());
      await receive(teller, thread, words.reviewOutcome(facts, papers), step.on, facts.reference);
      await classify({ as: 'review_outcome', papers });
      return;
    }
    case 'write_again':
      return writeAgain(teller, requestId(), story, step);
    case 'ico_decides': {
      const facts = await factsOf(teller, story, requestId());
      await receive(teller, thread, words.decisionNotice(facts, step), step.on, facts.reference, 'Information Commissioner’s Office (invented)');
      await classify({ as: 'decision_notice', sentOn: step.on, decided: step.decided, days: step.days });
      return;
    }
    case 'publish':
      return publish(teller, story, step.basis, step.on);
    default:
      step satisfies never;
      throw new Error(`Nobody knows how to do this in the demonstration, for ${person.id} and ${deps.env.baseUrl}.`);
  }
}

function lastMessage({ lastMessageId, story }: Thread): MessageId {
  if (lastMessageId === undefined) throw new Error(`${story.council} has not written yet.`);
  return lastMessageId;
}

/** The register's address, looked at; or, where it has none, one that says what it is: nobody is sent an invented address. */
async function findAddress({ team }: Teller, { council, who }: Story, on: IsoDate): Promise<void> {
  const { desk } = team[who];
  const { addresses, websiteDomain } = await desk.councils.show({ slug: council });
  const known = addresses.find(({ kind, standing }) => kind === 'email' && (standing.state === 'check_first' || standing.state === 'usable'));
  if (known?.standing.state === 'check_first') await desk.councils.checkAddress({ addressId: known.id });
  if (known === undefined) {
    await desk.councils.proposeAddress({ slug: council, kind: 'email', value: `demonstration-only@${websiteDomain}`, sourceUrl: `https://www.${websiteDomain}/demonstration-only`, seenOn: on });
  }
}

async function changeWords({ team }: Teller, { who, council }: Story, requestId: RequestId): Promise<void> {
  const { draft } = await team[who].desk.requests.show({ requestId });
  if (draft === null) throw new Error(`There is no draft for ${council}.`);
  const body = draft.body.replace('Thank you for your help', 'If some of this is quicker to send than the rest, please send it first. Thank you for your help');
  await team[who].desk.requests.saveDraft({ requestId, messageId: MessageId.parse(draft.messageId), version: draft.version, subject: draft.subject, body, asked: draft.asked });
}

/** A letter after the first, with its gap filled: sent from here, or by hand and recorded. */
async function writeAgain(teller: Teller, requestId: RequestId, { who }: Story, { purpose, about, by, on }: Extract<Step, { do: 'write_again' }>): Promise<void> {
  const { desk } = teller.team[who];
  const { messageId } = await desk.requests.startFollowUp({ requestId, purpose, ...(about === undefined ? {} : { about }) });
  const letter = (await desk.requests.show({ requestId })).followUps.find((each) => each.messageId === messageId);
  if (!letter) throw new Error('A letter was begun and is not there.');
  const body = (letter.body ?? '').replaceAll(/\{\{[^}]*\}\}/g, 'As I said before.');
  const { version } = await desk.requests.saveFollowUp({ requestId, messageId, version: letter.version, subject: letter.subject, body });
  if (by === undefined) {
    await desk.requests.sendFollowUp({ requestId, messageId, version });
    await teller.runDueJobs();
  } else await desk.requests.recordFollowUpSent({ requestId, messageId, version, channel: by, sentOn: on, receivedOn: on });
}

/** The reviewer links to where a paper stands. The addresses are on the council’s site and say that they are of the demonstration. */
async function publish({ team }: Teller, { programme, council }: Story, basis: 'already_public' | 'same_as_obtained', on: IsoDate): Promise<void> {
  const { desk } = team.noor;
  const { websiteDomain } = await desk.councils.show({ slug: council });
  const kind = programme === 'safety-valve' ? 'dsg-management-plan' : 'grant-application';
  const title = `${documentKinds[kind].name}, ${programmeName[programme]} (invented for the demonstration)`;
  await desk.documents.publishLink({
    councilSlug: council, kind, period: null, url: `https://www.${websiteDomain}/demonstration-only/${kind}`, title, basis, checkedOn: on, lookedForPersonalData: true,
  });
}
