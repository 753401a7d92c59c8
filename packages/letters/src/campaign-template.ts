import { unreachable, type Programme } from '@openvalve/domain';
import type { LetterTemplate } from './letter.ts';

const opening = `Dear Freedom of Information team,

This is a request under the Freedom of Information Act 2000. {{agreement}}`;

const asking = `Please send me these papers:

{{papers}}

If a paper goes by another name at the council, please send it under that name. If one is not held, please say so.`;

/** What stands in every first letter after the papers: who is asked, in what form, with what help, for what use, and in what company. */
const closing = `{{already_public}}

{{answered_by}}

{{predecessors}}

Please reply by e-mail, and send spreadsheets as the spreadsheet files themselves and not as PDFs or scans: that is the form I prefer (section 11 of the Act).

I am not asking about any child or family. If a paper has something in it that could identify a child, or the names of junior staff, please take that out and send the rest.

The papers are numbered in the order in which they matter to me. If part of this is unclear, please ask me. If the whole would go over the cost limit, please tell me which papers you could send within it (section 16 of the Act).

I also ask for permission to re-use what you send, which includes publishing it, under the Re-use of Public Sector Information Regulations 2015. The Open Government Licence would suit me well.

I send this letter as part of Open Valve, an open campaign whose volunteers ask every council in the programme for the same papers and publish what they learn.

Thank you for your help.

Yours faithfully,

{{name}}`;

const body = [opening, asking, closing].join('\n\n');

/** The first words of each programme's campaign. Coordinators change them; what every council is asked follows from the papers. */
export function campaignTemplate(programme: Programme): LetterTemplate {
  switch (programme) {
    case 'safety-valve':
      return { subject: 'Freedom of Information request: Safety Valve papers, {{council}}', body };
    case 'delivering-better-value':
      return { subject: 'Freedom of Information request: Delivering Better Value in SEND papers, {{council}}', body };
    default:
      return unreachable(programme);
  }
}
