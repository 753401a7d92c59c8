import { secret, type Leak } from './leak.ts';
import { contentTypes, relations, zipOf } from './zip-of.ts';

const said = new RegExp(secret);
const spaces = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A shape with words, where it stands in a slide of 1,000 by 1,000. */
const shape = (text: string, { at = 10, fill = '', run = '', name = 'Box' }: { at?: number; fill?: string; run?: string; name?: string } = {}): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${name}"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${at}" y="10"/><a:ext cx="100" cy="100"/></a:xfrm>${fill}</p:spPr><p:txBody><a:p><a:r><a:rPr sz="1800">${run}</a:rPr><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;

const filled = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

/** Builds a presentation by hand: the shapes of its second slide, its attributes and its relations. */
export const aPresentation = (shapes: string, { slide = '', beside = [], parts = {} }: { slide?: string; beside?: readonly (readonly [id: string, type: string, target: string])[]; parts?: Readonly<Record<string, string>> } = {}): Promise<Buffer> =>
  zipOf({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'ppt/presentation.xml']),
    'ppt/presentation.xml': `<p:presentation ${spaces}><p:sldIdLst><p:sldId id="256" r:id="rId1"/><p:sldId id="257" r:id="rId2"/></p:sldIdLst><p:sldSz cx="1000" cy="1000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(['rId1', 'slide', 'slides/slide1.xml'], ['rId2', 'slide', 'slides/slide2.xml']),
    'ppt/slides/slide1.xml': `<p:sld ${spaces}><p:cSld><p:spTree>${shape('First slide')}</p:spTree></p:cSld></p:sld>`,
    'ppt/slides/slide2.xml': `<p:sld ${spaces} ${slide}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`,
    'ppt/slides/_rels/slide2.xml.rels': relations(...beside),
    ...parts,
  });

/** What a presentation can hide. */
export const presentationLeaks: readonly Leak[] = [
  { what: 'a hidden slide', file: () => aPresentation(shape(secret), { slide: 'show="0"' }), kind: 'hidden-text', page: 2, place: /hidden slide/, sample: said },
  { what: 'a slide that is not listed', file: () => aPresentation('', { parts: { 'ppt/slides/slide9.xml': `<p:sld ${spaces}><p:cSld><p:spTree>${shape(secret)}</p:spTree></p:cSld></p:sld>` } }), kind: 'hidden-text', page: 3, place: /not listed/, sample: said },
  { what: 'the speaker’s notes', file: () => aPresentation(shape('x'), { beside: [['rId1', 'notesSlide', '../notesSlides/notesSlide1.xml']], parts: { 'ppt/notesSlides/notesSlide1.xml': `<p:notes ${spaces}>${shape(secret)}</p:notes>` } }), kind: 'comment', page: 2, place: /notes/, sample: said },
  { what: 'a comment on a slide', file: () => aPresentation(shape('x'), { beside: [['rId1', 'comments', '../comments/comment1.xml']], parts: { 'ppt/commentAuthors.xml': `<p:cmAuthorLst ${spaces}><p:cmAuthor id="0" name="Jo Bloggs"/></p:cmAuthorLst>`, 'ppt/comments/comment1.xml': `<p:cmLst ${spaces}><p:cm authorId="0"><p:text>${secret}</p:text></p:cm></p:cmLst>` } }), kind: 'comment', page: 2, place: /Jo Bloggs/, sample: said },
  { what: 'words beside the slide', file: () => aPresentation(shape(secret, { at: 1_500 })), kind: 'text-off-page', page: 2, sample: said },
  { what: 'words under another shape', file: () => aPresentation(shape(secret) + shape('', { fill: filled('000000') })), kind: 'text-under-box', page: 2, sample: said },
  { what: 'white words on a slide', file: () => aPresentation(shape(secret, { run: filled('FFFFFF') })), kind: 'hidden-text', page: 2, place: /colour of their background/, sample: said },
  { what: 'words in the background’s own colour', file: () => aPresentation(shape(secret, { run: '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>' })), kind: 'hidden-text', page: 2, sample: said },
  { what: 'a hidden shape', file: () => aPresentation(shape(secret, { name: 'Box" hidden="1' })), kind: 'hidden-text', page: 2, place: /hidden shape/, sample: said },
];
