/** The days of a week as they are chosen: Monday first, each with its number from 0 for Sunday. */
export const weekdays = [
  { value: 1, name: 'Monday' }, { value: 2, name: 'Tuesday' }, { value: 3, name: 'Wednesday' }, { value: 4, name: 'Thursday' },
  { value: 5, name: 'Friday' }, { value: 6, name: 'Saturday' }, { value: 0, name: 'Sunday' },
] as const;

/** An hour of the day in words that cannot be misread: “8 in the morning”, “midnight”. */
export function hourWords(hour: number): string {
  if (hour === 0) return 'midnight';
  if (hour === 12) return 'noon';
  if (hour < 12) return `${hour} in the morning`;
  return `${hour - 12} in the ${hour < 18 ? 'afternoon' : 'evening'}`;
}
