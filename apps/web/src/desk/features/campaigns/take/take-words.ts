import { longDay, momentWords, plainDay, unreachable } from '@openvalve/domain';
import type { IconName } from '../../../../components/index.ts';
import type { TakeableView } from '../queries.ts';

/** Whether a council can be taken, in two or three words with an icon. */
export function standingWords({ standing, hold }: TakeableView): { icon: IconName; words: string; tone: 'accent' | 'soon' | 'late' | 'quiet' } {
  switch (standing) {
    case 'free':
      return { icon: 'ring', words: 'Free', tone: 'accent' };
    case 'yours':
      return { icon: 'pencil', words: 'Yours', tone: 'soon' };
    case 'claimed':
      return { icon: 'ring-dot', words: 'Somebody is writing', tone: 'quiet' };
    case 'asked':
      return { icon: 'envelope', words: 'Asked', tone: 'soon' };
    case 'held':
      return { icon: 'clock', words: hold ? `Free on ${plainDay(hold.freesOn)}` : 'Held for now', tone: 'quiet' };
    case 'settled':
      return { icon: 'tick-disc', words: 'Settled', tone: 'accent' };
    default:
      return unreachable(standing);
  }
}

/** Why a council that cannot be taken cannot, and until when. `holder` is a team member's name, where it is known. */
export function whyNot({ standing, name, claimedUntil, hold }: TakeableView, holder: string | null): string {
  switch (standing) {
    case 'free':
      return '';
    case 'yours':
      return `${name} is yours already${claimedUntil ? `, until ${momentWords(new Date(claimedUntil))}` : ''}.`;
    case 'claimed':
      return `${holder ?? 'Somebody'} is writing to ${name}${claimedUntil ? ` and holds it until ${momentWords(new Date(claimedUntil))}` : ''}. If nothing is sent by then it comes back by itself.`;
    case 'asked':
      return `${name} has a letter of this campaign${holder ? ` from ${holder}` : ''}. One letter at a time.`;
    case 'held':
      return hold
        ? `${hold.because.councilName} was asked on ${plainDay(hold.because.receivedOn)}. A council may refuse a second request about the same thing within 60 working days, so this one is free from ${longDay(hold.freesOn)}.`
        : `${name} was asked a short time ago, and is held for now.`;
    case 'settled':
      return `Everything this campaign wants from ${name} has its answer.`;
    default:
      return unreachable(standing);
  }
}

/** Why taking this one would help, as a sentence. */
export const whyThisOne = ({ because }: TakeableView, programme: string): string => {
  const paper = programme === 'safety-valve' ? 'Its agreement is public. Its management plan, with the numbers, is not.' : 'Its grant application, with the numbers, is not public.';
  const missing = because.planNotPublic ? paper : 'Its main paper is out already, but not the others.';
  const address = because.addressKnown ? 'There is an address to write to.' : 'Its address has to be found first: about five minutes on its own site.';
  return `${missing} ${address}`;
};
