/** The text of src/calendar/bank-holidays.ts for the two tables under data/. */
export declare const moduleText: (holidaysText: string, marksText: string) => string;
