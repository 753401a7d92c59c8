import { costLimit, hoursWithinCostLimit } from './cost-limit.ts';
import type { ExemptionCode } from './exemptions.ts';

/**
 * What a council has to show before it may rely on a ground, in our own words, for the grounds that come up with these papers. From
 * the sections named, FOIA in the text of 2026 or, for ss.21, 22, 31 and 43, of 2008, and the EIR in that of 2017; docs/law says
 * which. A letter asks for each of these by name.
 */
export const mustShow: Readonly<Partial<Record<ExemptionCode, readonly string[]>>> = {
  's.12': [
    `A reasonable estimate over £${costLimit.council}, which is more than ${hoursWithinCostLimit} hours at £${costLimit.perHour} (Fees Regulations 2004, regs 3 and 4).`,
    'That it counts only four things: finding out whether the information is held, locating it, retrieving it and extracting it. Reading for exemptions and blacking out are not among them (reg 4(3)).',
    'Where requests were added up: the same authority, the same or similar information, sixty consecutive working days, and one person or people acting together (reg 5).',
    'What it does hold, unless saying that alone would pass the limit (s.12(2)).',
    'That it helped to narrow the request (s.16).',
  ],
  's.14(1)': ['That this request is vexatious: the request, not the person who made it.', 'Where it takes it for part of a campaign: sufficient evidence that the requests are linked.'],
  's.14(2)': ['That the same person asked the same thing before and was answered.', 'That no reasonable time has passed since. A later report is a different document.'],
  's.21': ['Where the very information asked for can be had, in full, and that this is reasonable for the person asking.', 'More than that it can be had by asking the council, unless its publication scheme offers it (s.21(3)).'],
  's.22': [
    'That when the request came the information was already held with a view to its publication, by the council or somebody else; the date need not be fixed.',
    'That it is this document, in this version, which is to be published, and who decided that.',
    'That it is reasonable in all the circumstances to wait.',
  ],
  's.31': ['Which of the matters in s.31(1) would be harmed; for (g), which function and which purpose in s.31(2).', 'For a regulatory function: the enactment it rests on. Watching over a grant agreement is not by itself one.'],
  's.36': [
    'That the qualified person gave an opinion: for a council an officer, or the council itself, authorised by a Minister (s.36(5)(o)).',
    'That the opinion was about this information and the limb relied on, when it was given, and that it is reasonable in substance. The record of it can be asked for.',
    'For statistics: the harm itself, because there the opinion does not count (s.36(4)).',
    'For s.36(2)(c): a harm other than to advice or the exchange of views.',
  ],
  's.40(2)': ['That a living person can be identified from this information.', 'That giving it would break a data protection principle. A legitimate interest can make it lawful (s.40(8)).', 'Why taking names or small numbers out of the paper is not enough.'],
  's.41': [
    'That the council had the information from somebody else. Another public authority counts, and so does DfE; the council’s own plan, proposal and reports do not, nor as a rule an agreement both sides made.',
    'That giving it would be a breach of confidence which the other side could sue on, and would win: the public interest is a defence within that test.',
    'More than that the paper is marked confidential.',
  ],
  's.43(1)': ['That the information is a trade secret.'],
  's.43(2)': ['Whose commercial interests would be harmed, and which passage would harm them.', 'Where they are a third party’s: that party’s own reasons, not the council’s guess at them.'],
  'reg.12(4)(a)': ['That it did not hold the information when the request came.', 'Where it believes another authority holds it: that it passed the request on or named that authority (reg 10).'],
  'reg.12(4)(b)': ['A burden clearly out of proportion to what the papers are worth to the public, or a vexatious request. There is no fixed limit of cost.', 'That it helped first (reg 9).'],
  'reg.12(4)(c)': ['That it asked for particulars within 20 working days and helped to give them (reg 9). They begin the 20 days afresh.'],
  'reg.12(4)(d)': ['That this document is still being completed. A plan that was sent is finished, even if later versions follow.', 'If it knows: who else is preparing it, and when it will be finished (reg 14(4)).'],
  'reg.12(4)(e)': ['That the communication stayed inside the authority, or between government departments (reg 12(8)). A council and DfE are not one authority.', 'That attachments and final reports, judged for themselves, are communications too.'],
  'reg.12(5)(e)': [
    'That the information is commercial or industrial.',
    'That its confidentiality is provided by law.',
    'That this protects a legitimate economic interest, and whose.',
    'That disclosure would harm that interest: “would”, not “would be likely to”.',
  ],
};
