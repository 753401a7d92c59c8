/** Who walks: one of each role, by what makes a difference. `named` is a reviewer who may open the closed file; nobody else who walks may. */
export const walkers = ['visitor', 'another', 'applicant', 'coordinator', 'reviewer', 'admin', 'named'] as const;
export type Walker = (typeof walkers)[number];

export type Secret = { readonly word: string; readonly seenBy: readonly Walker[]; readonly why: string };

const nobody: readonly Walker[] = [];
const reviewers: readonly Walker[] = ['reviewer', 'admin', 'named'];
const coordinators: readonly Walker[] = ['coordinator', 'admin'];
const desk: readonly Walker[] = ['coordinator', 'reviewer', 'admin', 'named'];
const readers: readonly Walker[] = ['applicant', ...desk];
const actors: readonly Walker[] = ['applicant', ...coordinators];
const team: readonly Walker[] = ['another', ...readers];

const secret = (word: string, seenBy: readonly Walker[], why: string): Secret => ({ word, seenBy, why });

/**
 * Everything that is planted, each a word that stands nowhere else, with exactly who sees it and why.
 */
export const secrets = {
  fileName: secret('zqfilenamex', readers, 'A file’s name is for those who may read the mail it came with.'),
  fileText: secret('zqfiletextx', readers, 'So is what it says.'),
  fileText2: secret('zqsecondpagex', readers, 'On every page.'),
  fileAuthor: secret('officer pim', ['another', ...readers], 'And who wrote it: the same in every file here, whoever’s it is.'),
  hiddenSheet: secret('zqhiddensheetx', readers, 'A hidden sheet is shown to whoever may open the file, and is in no copy.'),
  comment: secret('zqcommentx', readers, 'So is a comment.'),
  mailText: secret('zqmailtextx', readers, 'What a council wrote is for those who may read the request’s mail.'),
  mailHtml: secret('zqmailhtmlx', readers, 'Also as a page.'),
  mailHeader: secret('zqmailheaderx', actors, 'Mail byte for byte is for whoever acts on it.'),
  heldMail: secret('zqheldmailx', coordinators, 'Coordinators look at mail that is on no request.'),
  anothersMail: secret('zqanothersmailx', ['another', ...desk], 'Mail of somebody else’s request is not the applicant’s.'),
  anothersFile: secret('zqanothersfilex', ['another', ...desk], 'Nor are its files.'),
  realName: secret('zqrealnamex', team, 'The team knows each other’s names; the public is told none.'),
  publicName: secret('zqpublicnamex', team, 'Somebody who may be named publicly: no page of ours does so yet.'),
  address: secret('zqaddressx', ['applicant', ...coordinators], 'A mail address is for its owner and for those who look after the team.'),
  invited: secret('zqinvitedx', coordinators, 'Somebody who was invited is nobody’s business yet.'),
  draft: secret('zqdraftx', actors, 'A letter that has not gone is for whoever acts on the request.'),
  laterLetter: secret('zqlaterletterx', actors, 'So is a later one.'),
  preparing: secret('zqpreparingx', readers, 'A file with a document that is being prepared is still a file.'),
  preparingTitle: secret('zqpreparingtitlex', readers, 'What a document made of it will be called is told to whoever may open the file.'),
  beingMade: secret('zqbeingmadex', readers, 'The same while its copy is made.'),
  failed: secret('zqfailedx', readers, 'And where it could not be made: nothing quotes what was marked.'),
  waiting: secret('zqwaitingx', readers, 'And where it waits for a review.'),
  sentBack: secret('zqsentbackx', readers, 'And where it was sent back.'),
  sentBackNote: secret('zqsentbacknotex', reviewers, 'Reviewers write to each other.'),
  approved: secret('zqapprovedx', readers, 'Approved is not published.'),
  published: secret('zqpublishedx', walkers, 'What is published is everybody’s: with this the walk shows that it would find the rest.'),
  marked: secret('zqmarkedx', readers, 'The marked word stays in the council’s file alone.'),
  oldVersion: secret('zqoldversionx', readers, 'What was public and was then taken out is in the file, and in no copy that is up.'),
  takenDown: secret('zqtakendownx', readers, 'What was taken down is what it was before: a council’s file.'),
  closed: secret('zqclosedx', ['named'], 'A closed file is for two people.'),
  closedName: secret('zqclosednamex', ['named'], 'So is what it is called: the name may be what should not have been released.'),
  closedMail: secret('zqclosedmailx', nobody, 'And the mail that carried it, byte for byte: neither of the two who walks acts on the request.'),
  incident: secret('zqincidentx', desk, 'Why a file was closed is for those who work through the checklist.'),
  destroyed: secret('zqdestroyedx', nobody, 'What was destroyed is nowhere.'),
  destroyedName: secret('zqdestroyednamex', nobody, 'Nor is its name.'),
  destruction: secret('zqdestructionx', reviewers, 'Why it was destroyed stays with those who decide that.'),
} as const;

export type SecretName = keyof typeof secrets;
export const secretNames = Object.keys(secrets) as SecretName[];

/** The secrets that some text holds; in small letters, as it is looked through. */
export function secretsIn(text: string): SecretName[] {
  // Most texts have none, and nearly all secrets begin alike.
  const some = text.includes('zq');
  return secretNames.filter((name) => (some || !secrets[name].word.startsWith('zq')) && text.includes(secrets[name].word));
}
