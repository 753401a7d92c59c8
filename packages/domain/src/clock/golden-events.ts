import { z } from 'zod';
import { codesCited } from '../exemptions/cited.ts';
import { ExemptionCode } from '../exemptions/exemptions.ts';
import { declined, ok, type Result } from '../shared/result.ts';
import { receiptDay } from '../shared/receipt.ts';
import type { ClockEvent } from './clock-from-events.ts';

/** Exemptions as a list, or as one text with commas; `43` is as good as `s43`. */
const Cited = z.union([z.string(), z.number()]).transform(String);
const Exemptions = z.union([z.array(Cited), Cited.transform((text) => text.split(/[,;]/).filter((each) => each.trim() !== ''))]);

const GoldenEvents = z.array(z.object({ type: z.string().trim().toLowerCase(), date: z.string().trim(), exemptions: Exemptions.nullish() })).nullish().transform((listed) => listed ?? []);
type GoldenEvent = z.output<typeof GoldenEvents>[number];

const Type = z.enum(['clarification_requested', 'clarification_received', 'fees_notice_given', 'fee_received', 'pit_extension_notice', 'eir_extension_notice']);

/** The events column of a file of worked cases, in the order they happened; or in words what of it cannot be read. Nothing is passed over. */
export function goldenEvents(text: string): Result<ClockEvent[], string> {
  const listed = GoldenEvents.safeParse(parsed(text.trim() || 'null'));
  if (!listed.success) return declined('is not a list of events, each with a type and a date');
  const events: ClockEvent[] = [];
  for (const each of listed.data) {
    const event = eventOf(each);
    if (!event.ok) return event;
    events.push(event.value);
  }
  return ok(events.sort((one, other) => one.on.localeCompare(other.on)));
}

function eventOf({ type: named, date, exemptions }: GoldenEvent): Result<ClockEvent, string> {
  const type = Type.safeParse(named);
  if (!type.success) return declined(`"${named}" is no event we compute`);
  const on = receiptDay(date);
  if (on === null) return declined(`"${date}" is neither a day nor a moment`);
  if (type.data !== 'pit_extension_notice') return ok({ type: type.data, on });
  const cited = (exemptions ?? []).map((citation) => ({ citation, codes: codesOf(citation) }));
  const strange = cited.find(({ codes }) => codes.length === 0);
  return strange ? declined(`"${strange.citation}" names no exemption we know`) : ok({ type: type.data, on, exemptions: cited.flatMap(({ codes }) => codes) });
}

/** `s43` and `43` are the whole section, with every limb of it; `s40(2)` and the like are what councils mean by them. */
function codesOf(citation: string): ExemptionCode[] {
  const number = /^\s*(?:s(?:ection|ec)?\.?\s*)?(\d+a?)\s*$/i.exec(citation)?.[1]?.toUpperCase();
  if (number === undefined) return codesCited(citation);
  return ExemptionCode.options.filter((code) => code === `s.${number}` || code.startsWith(`s.${number}(`));
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
