import { latestCalendarEdition, listCalendarEditions, type Db } from '@openvalve/db';
import { bankHolidays, withEditions, type HolidayCalendar } from '@openvalve/domain';
import type { Logger } from 'pino';

/** How often each process looks whether another edition of the holiday table was applied, in milliseconds. */
const lookEvery = 3_000;

/** The holiday table this process counts with: the one the program brings, and every edition applied since. */
export type TableInForce = {
  readonly current: () => HolidayCalendar;
  /** Looks whether there is another edition, and takes it. */
  refresh(): Promise<HolidayCalendar>;
};

/** The table in force as the database has it this moment. Jobs that go through many requests read it anew. */
export const readTableInForce = async (db: Db, builtIn: HolidayCalendar = bankHolidays): Promise<HolidayCalendar> => withEditions(builtIn, await listCalendarEditions(db));

/** Begins with the table the program brings; `refresh` takes what was applied. */
export function tableInForce(db: Db, builtIn: HolidayCalendar = bankHolidays): TableInForce {
  let known = 0;
  let table = builtIn;
  return {
    current: () => table,
    refresh: async () => {
      const latest = await latestCalendarEdition(db);
      if (latest !== known) {
        table = await readTableInForce(db, builtIn);
        known = latest;
      }
      return table;
    },
  };
}

/** Takes every edition soon after it was applied, in every process alike. A database that is away is asked again. Gives how to stop. */
export function watchTable(table: TableInForce, log: Logger): () => void {
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    const before = table.current().version;
    await table.refresh().then(
      ({ version }) => void (version !== before && log.info({ version }, 'another edition of the holiday table is in force')),
      (error: unknown) => log.debug({ err: error }, 'could not look for another edition of the holiday table'),
    );
    looking = false;
  };
  const timer = setInterval(() => void look(), lookEvery).unref();
  return () => clearInterval(timer);
}
