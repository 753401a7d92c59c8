declare module 'workingday-uk' {
  /** Whether a day is a working day, by the list the package brings. */
  export default function isWorkingDay(day: string): Promise<boolean>;
}
