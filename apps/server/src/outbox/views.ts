import type { Instant } from '@openvalve/domain';

export type CaughtMailView = {
  id: string;
  purpose: 'council' | 'sign-in' | 'invitation' | 'notice';
  from: string;
  to: string;
  subject: string;
  text: string;
  at: Instant;
  requestId: string | null;
};
