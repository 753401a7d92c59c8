/** A council’s own number for the request. `from` and `to` are places in the text; null where it is in the subject. */
export type CouncilReference = { readonly reference: string; readonly place: { readonly from: number; readonly to: number } | null };

const after = String.raw`[\dA-Za-z]*(?:[-/._][A-Za-z0-9]+)*(?: \d{2,})?`;
const tail = String.raw`\d${after}`;
const places = [
  new RegExp(String.raw`\b(?:our|your|case|request|foi|council|new)? ?\bref(?:erence)?\b(?: number| no\.?)?(?: is)?\s*[:.#-]?\s*((?:[A-Za-z]{1,8}[-/. ]?){0,3}?${tail})`, 'gi'),
  new RegExp(String.raw`\b((?:[A-Z]{1,8}[-/])?(?:FOIA?|EIR|RFI|IAR|ATI|IR|IG|CAS|REQ)[-/_ ]?${tail})`, 'g'),
  new RegExp(String.raw`^(?:re: )?([A-Z]{1,6}[-/ ]?\d{3,}${after})(?=$|[ :,])`, 'g'),
  new RegExp(String.raw`\b(?:case|request|enquiry|quote|reference|number)\s+#?(\d{3,}[\w/-]*)`, 'gi'),
];

/** The reference that a subject gives, or else the message’s own words; never an address of ours or a case of the ICO. */
export function councilReference(subject: string, own: readonly { readonly from: number; readonly words: string }[]): CouncilReference | null {
  const inSubject = referenceIn(subject);
  if (inSubject) return { reference: inSubject.reference, place: null };
  for (const { from, words } of own) {
    const found = referenceIn(words);
    if (found) return { reference: found.reference, place: { from: from + found.at, to: from + found.at + found.reference.length } };
  }
  return null;
}

function referenceIn(words: string): { reference: string; at: number } | null {
  for (const place of places) {
    for (const found of words.matchAll(place)) {
      const reference = (found[1] ?? '').replace(/[-/._]+$/, '');
      if (!/\d{2,}/.test(reference) || reference.length < 3 || /^(?:r-|IC-|20\d\d$)/i.test(reference)) continue;
      return { reference, at: found.index + found[0].lastIndexOf(reference) };
    }
  }
  return null;
}
