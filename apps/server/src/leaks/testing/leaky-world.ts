import { PublicationId, type VersionId } from '@openvalve/domain';
import { aMail, received as mailReceived } from '../../correspondence/testing/mail-from-outside.ts';
import type { FileReceived } from '../../documents/testing/a-file.ts';
import { aLaterLetter, followUpOn } from '../../requests/testing/a-later-letter.ts';
import { aDraft, allPapers, anAnswer, aRequestWithTheCouncil, type Draft } from '../../requests/testing/a-request.ts';
import { createWorld, type World } from '../../testing/create-world.ts';
import type { SignedIn } from '../../trpc.ts';
import { aLetterWithComment, aMailWith, aPlanWith, aWorkbookHiding } from './council-files.ts';
import { begun, copyOf, decided, published, received, receivedByMail, type Planted, type Reviewers } from './planted-documents.ts';
import { secrets, type SecretName, type Walker } from './secrets.ts';

/** A world in which everything that may not get out is planted, and who walks through it. */
export type LeakyWorld = {
  readonly world: World;
  readonly lines: readonly string[];
  readonly people: Readonly<Record<Exclude<Walker, 'visitor'>, SignedIn>>;
  readonly request: Draft;
  /** By what stands in addresses: the secret on it, where there is one. */
  readonly files: ReadonlyMap<string, SecretName>;
  readonly copies: ReadonlyMap<string, SecretName>;
  readonly documents: ReadonlyMap<string, SecretName>;
  readonly addresses: Readonly<Record<'up' | 'republished' | 'old' | 'takenDown' | 'closed' | 'destroyed' | 'workbook', string>>;
};

const word = (name: SecretName): string => secrets[name].word;

/** Makes one: documents in every state there is, read and copied by the real programs. */
export async function aLeakyWorld(): Promise<LeakyWorld> {
  const lines: string[] = [];
  const world = await createWorld({ logTo: (line) => void lines.push(line) });
  const applicant = await world.person({ realName: `Ada ${word('realName')}`, email: `${word('address')}@volunteers.example` });
  const another = await world.person({ realName: `Ben ${word('publicName')}`, namedPublicly: true });
  const [coordinator, reviewer, admin, named, keeper] = [await world.person({ roles: ['coordinator'] }), await world.person({ roles: ['reviewer'] }), await world.person({ roles: ['admin'] }), await world.person({ roles: ['reviewer'] }), await world.person({ roles: ['admin'] })];
  const reviewers: Reviewers = { first: await world.person({ roles: ['reviewer'] }), second: await world.person({ roles: ['reviewer'] }) };
  const people = { applicant, another, coordinator, reviewer, admin, named };

  const request = await aRequestWithTheCouncil(world, { volunteer: applicant });
  await lettersAndMail(world, { request, another, coordinator, applicant });

  const files = new Map<string, SecretName>();
  const put = async (name: SecretName, content: Buffer, filename = `${name}.pdf`) => {
    const file = await received(world, request, content, filename);
    files.set(file.attachmentId, name);
    return file;
  };
  await put('fileText', await aPlanWith(word('fileText'), word('fileText2')), `${word('fileName')}.pdf`);
  await put('comment', aLetterWithComment('Dear Ada', word('comment')), 'letter.docx');
  const workbookFile = await put('hiddenSheet', aWorkbookHiding(word('published'), word('hiddenSheet')), 'plans.xlsx');
  const states = ['preparing', 'beingMade', 'failed', 'waiting', 'sentBack', 'approved', 'oldVersion', 'takenDown'] as const;
  const received1 = new Map<SecretName, Awaited<ReturnType<typeof put>>>();
  for (const name of states) received1.set(name, await put(name, await aPlanWith(word(name), word(name))));
  received1.set('marked', await put('marked', await aPlanWith(word('marked'), word('published'))));
  received1.set('destroyed', await put('destroyed', await aPlanWith(word('destroyed')), `${word('destroyedName')}.pdf`));
  const closedMail = { header: word('closedMail'), text: 'See the file.', html: 'See the file.', file: `${word('closedName')}.pdf`, content: await aPlanWith(word('closed')) };
  const closedFile = await receivedByMail(world, request, closedMail);
  // The same once more, where nobody could place it.
  await mailReceived(world, aMailWith({ ...closedMail, to: 'nobody@desk.example', text: 'Again.' }));
  files.set(closedFile.attachmentId, 'closed');
  await world.runDueJobs();

  const documents = new Map<string, SecretName>();
  const copies = new Map<string, SecretName>();
  const begin = async (name: SecretName, about: Parameters<typeof begun>[3] = {}, file: Pick<FileReceived, 'attachmentId' | 'sha256'> | undefined = received1.get(name)): Promise<Planted> => {
    if (file === undefined) throw new Error(`No file has ${name}.`);
    const document = await begun(world, reviewers, file, about);
    documents.set(document.documentId, name);
    return document;
  };
  const copy = async (name: SecretName, document: Planted): Promise<VersionId> => {
    const versionId = await copyOf(world, reviewers, document);
    copies.set(versionId, name);
    return versionId;
  };
  await begin('preparing', { title: word('preparingTitle'), mark: word('preparing') });
  const beingMade = await begin('beingMade');
  const failing = await begin('failed', { mark: word('failed') });
  const desk = world.as(reviewers.first).documents;
  const [mark] = (await desk.document(failing)).marks;
  await copy('failed', { ...failing, version: (await desk.removeMarks({ ...failing, ids: [mark?.id ?? ''] })).version });
  await copy('waiting', await begin('waiting', { mark: word('waiting') }));
  const sentBack = await copy('sentBack', await begin('sentBack'));
  const approved = await copy('approved', await begin('approved'));
  const up = await copy('published', await begin('marked', { mark: word('marked') }));
  const again = await begin('oldVersion');
  const old = await copy('oldVersion', again);
  const takenDown = await copy('takenDown', await begin('takenDown'));
  const closing = await begin('closed', {}, closedFile);
  const closed = await copy('closed', closing);
  const destroying = await begin('destroyed', { mark: 'Year 4' });
  const destroyed = await copy('destroyed', destroying);
  const workbook = await copy('published', await begin('hiddenSheet', {}, workbookFile));
  await world.runDueJobs();

  await decided(world, reviewers, sentBack, 'sent-back', `See ${word('sentBackNote')}`);
  await decided(world, reviewers, approved, 'approved');
  const public1 = { up: await published(world, reviewers, up), old: await published(world, reviewers, old), takenDown: await published(world, reviewers, takenDown), closed: await published(world, reviewers, closed), destroyed: await published(world, reviewers, destroyed), workbook: await published(world, reviewers, workbook) };
  await world.runDueJobs();
  const { version } = await desk.markAll({ documentId: again.documentId, version: again.version, reason: 'child', q: word('oldVersion') });
  const better = await copy('published', { ...again, version });
  await world.runDueJobs();
  const republished = await published(world, reviewers, better);
  await world.runDueJobs();
  const noticedAt = world.deps.now().toISOString();
  await desk.takeDownDocument({ publicationId: PublicationId.parse(public1.takenDown.id), why: 'personal-data', words: 'A name was left in.', reportedAt: noticedAt });
  await world.as(named).documents.closeFile({ attachmentId: closedFile.attachmentId, why: `It names ${word('incident')}`, noticedAt, openTo: [named.id, keeper.id] });
  const { id } = await desk.askToDestroy({ documentId: destroying.documentId, reason: `The council asked: ${word('destruction')}` });
  await world.as(keeper).documents.confirmDestruction({ id });
  await world.runDueJobs();
  // Last, and no job runs any more.
  await copy('beingMade', beingMade);

  const addresses = Object.fromEntries(Object.entries({ ...public1, republished }).map(([name, { address }]) => [name, address])) as LeakyWorld['addresses'];
  return { world, lines, people, request, files, copies, documents, addresses };
}

type Writers = { readonly request: Draft; readonly applicant: SignedIn; readonly another: SignedIn; readonly coordinator: SignedIn };

/** Letters that have not gone, what councils wrote, mail that nobody has placed, and somebody who was invited. */
async function lettersAndMail(world: World, { request, applicant, another, coordinator }: Writers): Promise<void> {
  await receivedByMail(world, request, { header: word('mailHeader'), text: word('mailText'), html: word('mailHtml'), file: 'page.html', content: Buffer.from('<script>alert(1)</script><p>A page</p>') });
  const answer = await anAnswer(world, request);
  await request.desk.correspondence.classify({ requestId: request.requestId, messageId: answer, classification: { as: 'response', papers: allPapers(request.asked, 'disclosed_in_part') } });
  const begunLetter = await aLaterLetter(request.desk, request, 'other');
  const { subject, body, version } = await followUpOn(request.desk, request, begunLetter.messageId);
  await request.desk.requests.saveFollowUp({ requestId: request.requestId, messageId: begunLetter.messageId, version, subject, body: `${body ?? ''} ${word('laterLetter')}` });
  const draft = await aDraft(world, { volunteer: applicant, council: 'haringey' });
  const { draft: letter } = await draft.desk.requests.show(draft);
  await draft.desk.requests.saveDraft({ requestId: draft.requestId, messageId: draft.messageId, version: draft.version, subject: letter?.subject ?? '', body: `${letter?.body ?? ''} ${word('draft')}`, asked: draft.asked });
  const anothers = await aRequestWithTheCouncil(world, { volunteer: another, council: 'bury' });
  await anAnswer(world, anothers, { text: word('anothersMail') });
  await received(world, anothers, await aPlanWith(word('anothersFile')), 'theirs.pdf');
  await mailReceived(world, aMail({ from: 'somebody@elsewhere.example', to: 'nobody@desk.example', text: word('heldMail') }));
  await world.as(coordinator).volunteers.invite({ email: `${word('invited')}@volunteers.example`, roles: ['volunteer'] });
}
