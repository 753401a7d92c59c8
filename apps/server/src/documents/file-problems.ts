import type { ChecklistItem, WhyNotApprove } from '@openvalve/domain';

/** What a document is called, what is to be taken out of it, and which version of both this is. */
export type DocumentState = { version: number; title: string; kind: string; period: string | null; marks: number };

/** Why something asked of a file, a document or a copy of it was declined, with the facts the page needs to word it. */
export type FileProblem =
  | { code: 'file_not_found'; attachmentId: string }
  | { code: 'not_yours'; requestId: string }
  /** Released by accident: two people may open it and nobody else. */
  | { code: 'file_closed' }
  /** It seems to show what the council meant to cover: a reviewer looks at it first. */
  | { code: 'file_held_back' }
  | { code: 'file_not_read'; state: 'waiting' | 'failed' | 'infected' }
  | { code: 'page_not_found'; page: number }
  | { code: 'council_not_found'; slug: string }
  | { code: 'paper_not_in_programme'; kind: string; programme: string }
  | { code: 'period_not_used'; kind: string }
  | { code: 'document_not_found'; documentId: string }
  /** Somebody began this paper from this file before. */
  | { code: 'document_begun_already'; documentId: string }
  | { code: 'document_destroyed' }
  /** Somebody else changed it: what is there, and what was about to change it. */
  | { code: 'stale_document'; current: DocumentState; yours: { version: number } & Readonly<Record<string, unknown>> }
  /** Not on the page, or cells where there is no sheet. */
  | { code: 'mark_off_page'; page: number }
  | { code: 'too_many_marks'; most: number }
  | { code: 'nothing_to_mark'; q: string }
  | { code: 'copy_not_found'; versionId: string }
  | { code: 'not_to_approve'; why: WhyNotApprove }
  | { code: 'checklist_unfinished'; left: ChecklistItem[] }
  | { code: 'note_missing' };
