import type { ComplaintAbout, FollowUpChannel, FollowUpPurpose } from '@openvalve/domain';

type Letter = { readonly purpose: FollowUpPurpose; readonly about: ComplaintAbout | null };

const complaintTitles: Record<ComplaintAbout, (council: string) => string> = {
  silence: (council) => `Complain to the ICO that ${council} has not answered`,
  review_silent: (council) => `Complain to the ICO that ${council} has not answered the review`,
  refusal: (council) => `Complain to the ICO about ${council}’s answer`,
};

/** What writing such a letter is called, at the head of its page: “Remind Bexley”. */
export function letterTitle({ purpose, about }: Letter, council: string): string {
  switch (purpose) {
    case 'chaser':
      return `Remind ${council}`;
    case 'clarification_answer':
      return `Answer ${council}’s question`;
    case 'extension_challenge':
      return `Tell ${council} that its date stands`;
    case 'fee_query':
      return `Ask ${council} about its fee`;
    case 'internal_review':
      return `Ask ${council} to look again`;
    case 'review_chaser':
      return `Remind ${council} of its review`;
    case 'ico_complaint':
      return about === null ? `Complain to the ICO about ${council}` : complaintTitles[about](council);
    case 'other':
      return `Write to ${council}`;
  }
}

/** Who gets it. */
export const receiverOf = ({ purpose }: Pick<Letter, 'purpose'>, council: string): string => (purpose === 'ico_complaint' ? 'The ICO' : council);

/** How a letter after the first went, at the end of a sentence. */
export const followUpSentWords: Record<FollowUpChannel, string> = {
  tracker: 'from its own address here',
  whatdotheyknow: 'through WhatDoTheyKnow',
  'own-email': 'from the volunteer’s own mail',
  'council-form': 'through the council’s form',
  post: 'by post',
  'ico-form': 'through the ICO’s form',
};

/** The ICO’s own form for complaints about freedom of information. */
export const icoForm = 'https://ico.org.uk/make-a-complaint/foi-and-eir-complaints/';

/** The page of gov.uk about an appeal against the ICO’s decision. */
export const tribunalPage = 'https://www.gov.uk/information-rights-appeal-against-the-commissioners-decision';
