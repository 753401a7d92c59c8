import type { HiddenKind, HiddenThing } from '../examined.ts';
import { counted } from './counted.ts';

const words: Partial<Record<HiddenKind, readonly [one: string, many: string]>> = {
  annotation: ['annotation', 'annotations'],
  'attached-file': ['attached file', 'attached files'],
  'earlier-revision': ['earlier state of the file', 'earlier states of the file'],
  layer: ['layer', 'layers'],
  script: ['script', 'scripts'],
  'form-data': ['form field', 'form fields'],
  'document-properties': ['property of the document', 'properties of the document'],
  'text-under-box': ['piece of text under a box', 'pieces of text under boxes'],
  'text-off-page': ['piece of text beside the page', 'pieces of text beside the pages'],
  'unseen-text': ['piece of text that is not seen', 'pieces of text that are not seen'],
  'embedded-object': ['object', 'objects'],
  'external-link': ['link to another file', 'links to other files'],
  thumbnail: ['small picture of a page', 'small pictures of pages'],
  'gps-position': ['position', 'positions'],
  'camera-data': ['note of the camera or its program', 'notes of the camera or its program'],
  comment: ['comment', 'comments'],
  'tracked-change': ['tracked change', 'tracked changes'],
  'hidden-text': ['piece of hidden text', 'pieces of hidden text'],
  macro: ['set of macros', 'sets of macros'],
  'pivot-cache': ['pivot table’s kept data', 'pivot tables’ kept data'],
  'defined-name': ['named value', 'named values'],
  'data-model': ['part of a data model', 'parts of a data model'],
};

/** What a copy does not have of what was hidden, in plain words: “14 comments”. What only a person can judge is not counted. */
export function leftOutOf(hidden: readonly HiddenThing[]): string[] {
  const counts = new Map<HiddenKind, number>();
  for (const { kind, count } of hidden) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].flatMap(([kind, count]) => {
    const [one, many] = words[kind] ?? [];
    return one === undefined || many === undefined ? [] : [counted(count, one, many)];
  });
}
