import { DocumentKind, documentKinds } from '@openvalve/domain';
import type { AuditAction, AuditArea } from '@openvalve/server/router';

/** What an entry was about, as the filters call it. */
export const areaWords: Record<AuditArea, string> = {
  people: 'People',
  roles: 'Roles',
  register: 'Register',
  settings: 'Campaigns and settings',
  publications: 'Publications',
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
};

/** What was done; an entry of another version is shown as it was written. */
export const wordsOf = (action: string): string => (action in actionWords ? actionWords[action as AuditAction] : action.replaceAll(/[-_]/g, ' '));

/** A particular’s name as words: `namedPublicly` becomes “named publicly”; settings stay as they are. */
export const nameWords = (name: string): string => (/^[A-Z_]+$/.test(name) ? name : name.replaceAll('_', ' ').replaceAll(/([a-z])([A-Z])/g, (_, one: string, other: string) => `${one} ${other.toLowerCase()}`).replace('follow ups', 'follow-ups').replace('council slug', 'council'));

/** A particular’s value: a kind of paper by its name. */
export const valueWords = (name: string, value: string): string => {
  const kind = DocumentKind.safeParse(value);
  return name === 'kind' && kind.success ? documentKinds[kind.data].name : value;
};
