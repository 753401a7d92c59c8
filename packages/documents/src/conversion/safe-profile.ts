const setting = (path: string, name: string, value: string): string => `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** LibreOffice’s settings: no macro runs, no link is followed, nothing is fetched, and comments and notes are not printed. */
export const safeProfile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  setting('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'),
  setting('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
  setting('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  setting('Office.Common/Security/Scripting', 'DisableActiveContent', 'true'),
  setting('Office.Writer/Content/Update', 'Link', '2'),
  setting('Office.Common/Filter/PDF/Export', 'ExportNotes', 'false'),
  setting('Office.Common/Filter/PDF/Export', 'ExportNotesInMargin', 'false'),
  setting('Office.Common/Filter/PDF/Export', 'ExportNotesPages', 'false'),
  setting('Office.Common/Filter/PDF/Export', 'ExportHiddenSlides', 'false'),
  setting('Office.Common/Filter/PDF/Export', 'ExportFormFields', 'false'),
  setting('Office.Common/Misc', 'FirstRun', 'false'),
].join('\n')}
</oor:items>
`;
