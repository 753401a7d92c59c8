import type { ParsedMail } from '../parsed-mail.ts';

/** What a thread is asked. */
export type Task = { readonly raw: Uint8Array };

/** What it answers. */
export type Answer = { readonly ok: true; readonly mail: ParsedMail } | { readonly ok: false; readonly why: 'too_large' | 'unreadable'; readonly words: string };
