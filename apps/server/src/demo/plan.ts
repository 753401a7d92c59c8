import { CouncilSlug, addDays, type HolidayCalendar, type Programme } from '@openvalve/domain';
import { seeded, shuffled, type Random } from '../cli/seeded.ts';
import { demonstrationDay } from './demonstration-day.ts';
import * as plots from './stories.ts';
import * as law from './stories-of-the-law.ts';
import * as mail from './stories-of-mail.ts';
import type { Plot, Story } from './stories.ts';
import type { TeamKey } from './team.ts';

/** A council in the campaign of one programme. */
export type Place = { readonly programme: Programme; readonly council: CouncilSlug };

const { answered, late, published, waiting, waitingElsewhere } = plots;

/** What happens in each programme's campaign, in no order: which council has which story is drawn. The rest stay with nobody. */
const drawn: Readonly<Record<Programme, readonly Plot[]>> = {
  'safety-valve': [
    plots.lapsed, plots.givenBack, plots.foundPublic, plots.draft, plots.draftInOwnWords, plots.draftWithoutAddress, plots.draftWithForeignAddress, plots.failed, plots.uncertain,
    mail.bounced, mail.waitingWithStrayMail(5), waiting(9), plots.misread(13), waiting(17), waitingElsewhere(18, 'whatdotheyknow'), waiting(20),
    late(1), late(3), plots.lateWithUnreadMail(6), late(11), late(15),
    plots.question(11), plots.questionAnswered(15), plots.extended(23, 's.43(2)'),
    published(18, 12), answered(16, 3, ['disclosed_in_full']), answered(19, 6, ['disclosed_in_full', 'refused'], ['s.36']), answered(22, 9, ['disclosed_in_part', 'not_held'], ['s.43(2)', 's.40(2)']),
    answered(20, 8, ['refused'], ['s.36']), answered(15, 13, ['refused'], ['s.12']), answered(12, 5, ['not_held']),
    law.fee(12), law.reviewOverdue, law.decidedForUs,
  ],
  'delivering-better-value': [
    plots.lapsed, plots.givenBack, plots.foundPublic, plots.foundPublic, plots.draft, plots.draftEndingToday, plots.draftWithoutAddress, plots.failed, plots.uncertain,
    waiting(1), waiting(3), waiting(4), waitingElsewhere(6, 'own-email'), waiting(7), waiting(8), waitingElsewhere(10, 'post'), waiting(11), mail.acknowledgedByMail(12), waiting(14), waitingElsewhere(15, 'council-form'), waiting(16), waiting(19), waiting(20),
    late(2), late(4), late(5), late(8), late(9), plots.lateWithUnreadMail(13),
    plots.unread(10), plots.unread(18), plots.question(14), plots.extended(21, 's.40(2)'), plots.withdrawn(9),
    published(17, 10), published(20, 7), answered(18, 4, ['disclosed_in_full']), answered(13, 2, ['disclosed_in_part', 'disclosed_in_full'], ['s.40(2)']), answered(21, 5, ['disclosed_in_full', 'refused'], ['s.43(2)']),
    answered(19, 11, ['refused'], ['s.43(2)']), answered(17, 2, ['refused'], ['s.36']), answered(9, 14, ['not_held']), answered(20, 1, ['not_held']),
    mail.feeByMail(9), law.questionAboutOne(11), law.reminded(6, 4), law.reminded(14, 12), law.reviewAsked(16, 9), law.reviewAnswered, law.withTheIco, law.decidedAgainstUs,
  ],
};

/** Councils whose stories hang together: one body answers for two, and two councils are in both programmes. */
const named: readonly (Omit<Place, 'council'> & { council: string; who: TeamKey; plot: Plot })[] = [
  { programme: 'safety-valve', council: 'richmond-upon-thames', who: 'sam', plot: plots.draftHeldByGuard },
  { programme: 'safety-valve', council: 'kingston-upon-thames', who: 'kit', plot: plots.sentOn(addDays(demonstrationDay, -2)) },
  { programme: 'safety-valve', council: 'bristol', who: 'ash', plot: late(7) },
  { programme: 'delivering-better-value', council: 'bristol', who: 'morgan', plot: plots.pastTheGuard },
  { programme: 'safety-valve', council: 'bracknell-forest', who: 'robin', plot: mail.answeredByMail(14) },
  { programme: 'delivering-better-value', council: 'bracknell-forest', who: 'robin', plot: plots.nobody },
];

/** Robin’s own desk, which the guides show, has a little of everything: these go to whoever comes first here. */
const whose: readonly TeamKey[] = ['robin', 'sam', 'ash', 'jo', 'kit', 'robin', 'sam', 'ash', 'jo', 'morgan', 'robin', 'sam', 'kit', 'casey'];

/** The whole demonstration: what happens at every place. The same seed gives the same stories to the same councils. */
export function plan(places: readonly Place[], { seed, calendar }: { seed: number; calendar: HolidayCalendar }): Story[] {
  const random = seeded(seed);
  const isNamed = (place: Place): boolean => named.some((each) => each.programme === place.programme && each.council === place.council);
  const stories = (Object.keys(drawn) as Programme[]).flatMap((programme) => {
    const free = shuffled(places.filter((place) => place.programme === programme && !isNamed(place)), random);
    return shuffled(drawn[programme], random).flatMap((plot, at) => {
      const place = free[at];
      return place ? [{ ...place, who: whose[at % whose.length] ?? 'robin', steps: plot(calendar, hours(random)) }] : [];
    });
  });
  const together = named.map(({ plot, ...place }) => ({ ...place, council: CouncilSlug.parse(place.council), steps: plot(calendar, hours(random)) }));
  return [...together, ...stories].filter(({ steps }) => steps.length > 0);
}

/** A time of day from one full hour up to another, as people do things. */
const hours = (random: Random) => (from: number, to: number): string => {
  const minutes = Math.floor((from + random() * (to - from)) * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
