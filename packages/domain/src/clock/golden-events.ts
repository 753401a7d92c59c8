import { z } from 'zod';
import { codesCited } from '../exemptions/cited.ts';
import { IsoDate } from '../shared/iso-date.ts';
import type { ClockEvent } from './clock-from-events.ts';

const dated = <T extends string>(type: T) => z.object({ type: z.literal(type), date: IsoDate });

const GoldenEvents = z.array(
  z.discriminatedUnion('type', [
    dated('clarification_requested'),
    dated('clarification_received'),
    dated('fees_notice_given'),
    dated('fee_received'),
    dated('pit_extension_notice').extend({ exemptions: z.array(z.string()) }),
    dated('eir_extension_notice'),
  ]),
);

/** The events column of a file of worked cases; null when it holds something we do not compute. */
export function goldenEvents(text: string): ClockEvent[] | null {
  const events = GoldenEvents.safeParse(parsed(text.trim() || '[]'));
  if (!events.success) return null;
  return events.data.map((event): ClockEvent =>
    event.type === 'pit_extension_notice'
      ? { type: event.type, on: event.date, exemptions: event.exemptions.flatMap(codesCited) }
      : { type: event.type, on: event.date },
  );
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
