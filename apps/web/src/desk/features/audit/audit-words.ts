import { DocumentKind, documentKinds } from '@openvalve/domain';
import type { AuditAction, AuditArea, OperatorsAction } from '@openvalve/server/router';
import type { AuditEntry } from './queries.ts';

/** What an entry was about, as the filters call it. */
export const areaWords: Record<AuditArea, string> = {
  people: 'People',
  roles: 'Roles',
  register: 'Register',
  settings: 'Campaigns and settings',
  publications: 'Publications',
  mail: 'Mail',
};

/** The areas in the order of the filters. */
export const areas = Object.keys(areaWords) as AuditArea[];

/** Whether a word of an address names an area. */
export const isArea = (word: string | undefined): word is AuditArea => areas.some((area) => area === word);

/** What was done, after the name of who did it. A missing one does not compile. */
const actionWords: Record<AuditAction, string> = {
  first_person_invited: 'made the first person’s link, at start',
  invited: 'invited somebody',
  invitation_copied: 'copied the link of an invitation',
  invitation_revoked: 'took an invitation back',
  invitation_accepted: 'accepted an invitation and joined',
  person_described_themselves: 'changed their own name or choices',
  person_left: 'noted that somebody left',
  retention_applied: 'carried out the retention times',
  mail_came_back: 'stopped reminders, because mail came back from',
  reminders_stopped: 'stopped their own reminders',
  roles_changed: 'changed the roles of',
  'address-proposed': 'proposed an address for',
  'address-checked': 'checked an address of',
  'address-confirmed': 'confirmed an address of',
  'address-retired': 'retired an address of',
  'answered-by-corrected': 'corrected who answers for',
  'letter-saved': 'changed the letter of',
  'campaign-stage': 'opened, paused or closed',
  settings_changed: 'started with these settings',
  'link-published': 'published',
  'link-taken-down': 'took down',
  'document-begun': 'began the document',
  'document-renamed': 'renamed the document',
  'copy-asked-for': 'asked for a copy of',
  'copy-approved': 'approved a copy of',
  'copy-sent-back': 'sent back a copy of',
  'document-published': 'made public',
  'document-replaced': 'replaced with a better copy',
  'document-taken-down': 'took down the document',
  'file-closed': 'closed to all but two people a file',
  'file-let-go': 'looked at what stands under the boxes of, and let others open, a file',
  'incident-ended': 'ended the closing of a file',
  'destruction-asked': 'asked to have destroyed a file',
  'destruction-withdrawn': 'took back that a file be destroyed',
  'file-destroyed': 'had destroyed a file',
  'file-destroyed-again': 'destroyed again a file that a backup had brought back',
  'precedent-added': 'added the decision',
  'precedent-changed': 'corrected the decision',
  'precedent-set-aside': 'set aside the decision',
  'precedent-taken-up': 'took up again the decision',
  'mail-filed': 'filed by hand the mail',
  'mail-taken-off': 'took off its requests the mail',
  'mail-set-aside': 'set aside the mail',
  'mail-taken-back': 'took back the mail',
  'mail-read-again': 'had read again the mail',
  'sender-accepted': 'accepted the sender of the message',
  'calendar-brought': 'came with this table of bank holidays',
};

/** What the operator did at the terminal. */
const operatorsWords: Record<OperatorsAction, string> = {
  'erased-a-message': 'erased the words of a letter',
  'erased-a-mail': 'erased a mail of the holding pen',
  'erased-a-file': 'erased a file',
  'erased-a-person': 'erased the name and address of',
  'changed-the-address-of': 'changed the mail address of',
  'exported-everything-about': 'wrote out everything there is about',
  'calendar-changed': 'changed the table of bank holidays',
};

const everyWord: Readonly<Record<string, string>> = { ...actionWords, ...operatorsWords };

/** What was done; an entry of another version is shown as it was written. */
export const wordsOf = (action: string): string => everyWord[action] ?? action.replaceAll(/[-_]/g, ' ');

/** Who did it: a person, the operator at the terminal, or the program by itself. */
export const whoDid = ({ by, action }: Pick<AuditEntry, 'by' | 'action'>): string => by?.name ?? (action in operatorsWords ? 'The operator, at the terminal' : 'The program');

/** To whom or what, after the words: a name, or what is left where the name was erased. Null where the words say it all. */
export function subjectWords({ by, action, subject }: Pick<AuditEntry, 'by' | 'action' | 'subject'>): string | null {
  if (subject.id === by?.id) return null;
  return subject.name || (/ (?:about|for|from|of)$/.test(wordsOf(action)) ? 'somebody whose name is gone' : null);
}

/** A particular’s name as words: `namedPublicly` becomes “named publicly”; settings stay as they are. */
export const nameWords = (name: string): string => (/^[A-Z_]+$/.test(name) ? name : name.replaceAll('_', ' ').replaceAll(/([a-z])([A-Z])/g, (_, one: string, other: string) => `${one} ${other.toLowerCase()}`).replace('follow ups', 'follow-ups').replace('council slug', 'council'));

/** A particular’s value: a kind of paper by its name. */
export const valueWords = (name: string, value: string): string => {
  const kind = DocumentKind.safeParse(value);
  return name === 'kind' && kind.success ? documentKinds[kind.data].name : value;
};
