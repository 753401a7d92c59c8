import type { Instant } from '@openvalve/domain';

/** When a person wants reminders by mail, and whether any can reach them. */
export type ReminderPreferencesView = {
  remind: 'daily' | 'weekly';
  /** London's hour, 0 to 23. */
  hour: number;
  /** 0 for Sunday to 6; for `weekly`. */
  weekday: number;
  /** Whether they want any. */
  on: boolean;
  /** When mail to them came back: none is sent until they ask again. */
  bouncedAt: Instant | null;
  /** Whether mail leaves this machine at all. */
  leaves: boolean;
};
