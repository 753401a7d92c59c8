/** What the server says of files, as this subject’s components take it. */
export type { BoxView, DocumentView, FileView, FoundView, HiddenThingView, PageView, SheetView, WordView } from '@openvalve/server/router';
