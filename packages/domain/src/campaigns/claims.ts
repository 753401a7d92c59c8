import { instant, type Instant } from '../shared/iso-date.ts';

/** How long a volunteer holds a council before it goes back by itself, in hours. Renewing starts it again. */
export const claimLastsHours = 48;

/** The same in milliseconds. */
export const claimLasts = claimLastsHours * 60 * 60 * 1000;

/** Until when a claim made or renewed at `now` lasts. */
export const claimUntil = (now: Date | Instant): Instant => instant(new Date(new Date(now).getTime() + claimLasts));
