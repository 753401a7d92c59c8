import accessibility from '../../../../docs/privacy/pages/accessibility.md?raw';
import contact from '../../../../docs/privacy/pages/contact.md?raw';
import corrections from '../../../../docs/privacy/pages/corrections.md?raw';
import howWeAsk from '../../../../docs/privacy/pages/how-we-ask.md?raw';
import privacy from '../../../../docs/privacy/pages/privacy.md?raw';

/** The pages that say how this installation deals with people and councils, with their place in the footer. */
export const policyPages = {
  'how-we-ask': { path: '/how-we-ask', label: 'How we ask', text: howWeAsk, description: 'One request to a council in sixty working days: what the law says about adding requests up, what we do, and that they are openly part of one campaign.' },
  privacy: { path: '/privacy', label: 'Privacy', text: privacy, description: 'What this site and its volunteers’ desk keep about people, why, for how long, and how to use your rights.' },
  contact: { path: '/contact', label: 'Contact', text: contact, description: 'Who runs this site and how to reach them.' },
  accessibility: { path: '/accessibility', label: 'Accessibility', text: accessibility, description: 'How this site was checked for accessibility, what is known to be wrong, and how to say so.' },
  corrections: { path: '/corrections', label: 'Corrections', text: corrections, description: 'How to have something here corrected or taken down.' },
} as const;

/** The name of one of those pages. */
export type PolicyPage = keyof typeof policyPages;

/** Their links, for the foot of every page. */
export const policyLinks: readonly { href: string; label: string }[] = Object.values(policyPages).map(({ path, label }) => ({ href: path, label }));
