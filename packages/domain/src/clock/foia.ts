import { exemptions, type ExemptionCode } from '../exemptions/exemptions.ts';
import { addDays, type IsoDate } from '../shared/iso-date.ts';

/**
 * FOIA s.10(3): time runs on only where a qualified exemption is being weighed. It does not exist for an absolute
 * exemption, nor for s.12 or s.14. With an absolute and a qualified one together it exists for the qualified part.
 */
export const canWeighPublicInterest = (cited: readonly ExemptionCode[]): boolean => cited.some((code) => exemptions[code].extension);

/**
 * FOIA s.9(2): the last day to pay a fee, "three months beginning with the day on which the fees notice is given": the day
 * before the same date three months on, or the end of that month where it has no such date.
 */
export function foiaFeeLapsesAfter(noticeOn: IsoDate): IsoDate {
  const [year = 0, month = 0, day = 0] = noticeOn.split('-').map(Number);
  const months = year * 12 + (month - 1) + 3;
  const monthStart = (count: number) => `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01` as IsoDate;
  const endOfMonth = addDays(monthStart(months + 1), -1);
  const dayBefore = addDays(monthStart(months), day - 2);
  return dayBefore < endOfMonth ? dayBefore : endOfMonth;
}
