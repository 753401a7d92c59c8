/** What an action was about: the filter of the audit page. */
export const auditAreas = ['people', 'roles', 'register', 'settings', 'publications', 'mail'] as const;
export type AuditArea = (typeof auditAreas)[number];

/** Every action the program writes down, and what it is about. A check fails when one is written that is not here. */
export const areaOf = {
  first_person_invited: 'people',
  invited: 'people',
  invitation_copied: 'people',
  invitation_revoked: 'people',
  invitation_accepted: 'people',
  person_described_themselves: 'people',
  person_left: 'people',
  retention_applied: 'people',
  mail_came_back: 'people',
  reminders_stopped: 'people',
  roles_changed: 'roles',
  'address-proposed': 'register',
  'address-checked': 'register',
  'address-confirmed': 'register',
  'address-retired': 'register',
  'answered-by-corrected': 'register',
  'precedent-added': 'register',
  'precedent-changed': 'register',
  'precedent-set-aside': 'register',
  'precedent-taken-up': 'register',
  'calendar-brought': 'register',
  'letter-saved': 'settings',
  'campaign-stage': 'settings',
  settings_changed: 'settings',
  'link-published': 'publications',
  'link-taken-down': 'publications',
  'document-begun': 'publications',
  'document-renamed': 'publications',
  'copy-asked-for': 'publications',
  'copy-approved': 'publications',
  'copy-sent-back': 'publications',
  'document-published': 'publications',
  'document-replaced': 'publications',
  'document-taken-down': 'publications',
  'file-closed': 'publications',
  'file-let-go': 'publications',
  'incident-ended': 'publications',
  'destruction-asked': 'publications',
  'destruction-withdrawn': 'publications',
  'file-destroyed': 'publications',
  'file-destroyed-again': 'publications',
  'mail-filed': 'mail',
  'mail-taken-off': 'mail',
  'mail-set-aside': 'mail',
  'mail-taken-back': 'mail',
  'mail-read-again': 'mail',
  'sender-accepted': 'mail',
} as const satisfies Record<string, AuditArea>;

export type AuditAction = keyof typeof areaOf;

/** What the operator does at the terminal, where no role is asked and nobody is signed in. */
export const operatorsAreaOf = {
  'erased-a-message': 'people',
  'erased-a-mail': 'people',
  'erased-a-file': 'people',
  'erased-a-person': 'people',
  'changed-the-address-of': 'people',
  'exported-everything-about': 'people',
  'calendar-changed': 'register',
} as const satisfies Record<string, AuditArea>;

export type OperatorsAction = keyof typeof operatorsAreaOf;

const everyArea: Readonly<Record<string, AuditArea>> = { ...areaOf, ...operatorsAreaOf };

/** What an action was about; null for one that another version wrote. */
export const areaOfAction = (action: string): AuditArea | null => everyArea[action] ?? null;

/** The actions of one area. */
export const actionsIn = (area: AuditArea): string[] => Object.keys(everyArea).filter((action) => everyArea[action] === area);
