import { plainDay } from '@openvalve/domain';
import type { FollowUpFacts } from '../follow-up-facts.ts';
import type { Letter } from '../letter.ts';
import { dearCouncil, letterOf, myRequest, requestInSubject } from './words/case-words.ts';

/** A gap only the volunteer can fill. */
export const ownWordsGap = '{{what you want to say}}';

/** A letter about the request in the volunteer's own words: the frame, and the facts that let the council find the case. */
export const otherLetter = (facts: FollowUpFacts): Letter =>
  letterOf(facts, requestInSubject(facts), [dearCouncil, `I write about ${myRequest(facts)}, which you received on ${plainDay(facts.receivedOn)}.`, ownWordsGap]);
