import { longDay, type IsoDate } from '@openvalve/domain';
import { Band } from './Masthead.tsx';

/** On every page of the demonstration, on paper too: no council is ever shown refused or late that was not, without it. */
export const DemonstrationBand = ({ day }: { day: IsoDate }) => (
  <Band><strong>Demonstration.</strong> The people, letters, dates and answers here are invented. Councils, agreements and amounts are real. Today is shown as {longDay(day)}.</Band>
);
