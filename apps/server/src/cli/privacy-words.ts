import { plainDay } from '@openvalve/domain';
import type { Erased } from '../privacy/erase-message.ts';
import type { PrivacyProblem } from '../privacy/problems.ts';

/** What the operator is told when the answer is no: what is in the way, then what to do. Nothing was changed. */
export function privacyProblemWords(problem: PrivacyProblem): string[] {
  switch (problem.code) {
    case 'message_not_found':
      return ['There is no message of this id. npm run case -- REQUEST shows the ids of its messages; npm run privacy -- find WORDS looks in all of them.'];
    case 'file_not_found':
      return ['There is no file of this id. It is the last part of the address the desk downloads it from.'];
    case 'document_begun_from_it':
      return [`A document was begun from this file, and copies of it may be public (/desk/documents/${problem.documentId}). Destroy it on the desk, where its copies, pictures and words go with it; two people have to agree. Then erase the message here.`];
    case 'letter_not_sent_yet':
      return [`This letter is not sent (request ${problem.requestId}, at "${problem.stage}"): a council would get what stands in its place. Have it given back, discarded or settled on the desk first.`];
    case 'mail_not_found':
      return ['There is no mail of this id. It is in the address the desk downloads the mail from: /api/mail/ID/raw.'];
    case 'mail_erased_before':
      return ['This mail was erased before.'];
    case 'mail_on_file':
      return ['This mail is on file. What it says there is erased message by message:', ...problem.messages.map(({ messageId, requestId }) => `  npm run privacy -- erase-message ${messageId} --why …   (request ${requestId})`)];
    case 'mail_unread':
      return ['This mail has only just come and is being read. Give the command again in a moment.'];
    case 'person_not_found':
      return ['There is nobody with this address or id. Somebody who was erased has no address any more: use the id, as the case file or the audit page shows it.'];
    case 'person_not_left':
      return ['They are still on the team. Mark them as left on the page "People" first: that signs them out everywhere and gives back what they hold. Then give the command again.'];
    case 'person_erased':
      return [`They were erased on ${plainDay(problem.on)}. Letters that were sent keep their name.`];
    case 'letters_with_councils':
      return [
        'Councils have letters of theirs that are not answered, and the applicant in law is the person who asked:',
        ...problem.requests.map(({ requestId, council }) => `  ${council}  ${requestId}`),
        'Withdraw them or wait for the answers. If it has to be now all the same: --although-letters-are-out',
      ];
    case 'address_taken':
      return ['Somebody else has that address.'];
    case 'address_unchanged':
      return ['That is the address they have.'];
  }
}

/** What went, and where the same bytes are still. */
export function erasedWords({ requestId, messageId, files, stillWith, notInStore }: Erased, what: 'message' | 'file'): string[] {
  return [
    what === 'message' ? `Erased: the words of message ${messageId}, of request ${requestId}, with ${files} ${files === 1 ? 'file' : 'files'}.` : `Erased: the file. It came with message ${messageId}, of request ${requestId}.`,
    ...stillWith.map((other) => `THE SAME FILE came with message ${other.messageId} too, of request ${other.requestId}: npm run privacy -- erase-file ${other.attachmentId} --why …`),
    ...(notInStore > 0 ? [`${notInStore} of the files ${notInStore === 1 ? 'was' : 'were'} not in the store beside which this was run. Is DATA_DIR the one Open Valve uses?`] : []),
    ...always,
  ];
}

/** What nobody can erase from here. */
export const always = ['It is in the audit log, with your reason. Backups made until now still hold it, and so does whoever got a copy.'];

/** What is wrong with a reason, or null. It stays for three years and admins read it: it must not say again what is being erased. */
export function reasonRefused(why: string): string | null {
  if (why.length < 5) return 'Say why, for the audit log: who asked, and when. Without names or addresses.';
  if (why.length > 300 || /\p{Cc}/u.test(why)) return 'Say why in one line of 300 letters at most.';
  return why.includes('@') ? 'Leave addresses out of the reason: it stays in the audit log for three years.' : null;
}
