const inText = /\b(?:pupils?|children|child|young (?:people|person)|learners?|students?|cohorts?|EHCPs?|EHC plans?|EHCNAs?|SEND?|CYP|SEMH|ASD|ASC|autis(?:m|tic)|PMLD|SLD|MLD|SPLD|SLCN|ADHD|hearing impair\w{0,6}|visual(?:ly)? impair\w{0,6}|physical disabilit\w{0,4}|speech,? language|looked after|NEET|exclu(?:ded|sions?)|tribunals?|appeals?|placements?|caseload|primary need|number of plans)\b/i;

/** Whether words say that what is counted are children or their needs. */
export const speaksOfPupils = (text: string): boolean => inText.test(text.slice(0, 400));

/** Whether a cell or word is a count so small that it may be one known child. */
export const isSmallCount = (text: string): boolean => /^[1-4](?:\.0{1,2})?$/.test(text.trim());
