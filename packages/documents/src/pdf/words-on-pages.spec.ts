import { describe, expect, it } from 'vitest';
import { handMade } from '../testing/pdf/leaky-pdfs.ts';
import { lookIntoPdf } from './examine-pdf.ts';
import { sanitisePdf } from './sanitise-pdf.ts';

const byHand = (contents: string): Uint8Array => new Uint8Array(Buffer.from(handMade(contents), 'latin1'));

describe('a word that the end of a line divides', () => {
  it('keeps its hyphen, so that both halves are found and marked', async () => {
    const { pages } = await lookIntoPdf(byHand('BT /F1 12 Tf 14 TL 60 500 Td (signed by Mrs Feather-) Tj T* (stone of Kent) Tj ET'));
    expect(pages[0]?.words?.map(({ text }) => text)).toEqual(['signed', 'by', 'Mrs', 'Feather-', 'stone', 'of', 'Kent']);
    expect(pages[0]?.text).toContain('Featherstone');
  });
});

describe('the drawing of a page', () => {
  it('with a remark of a program in it is copied as a picture', async () => {
    expect(await sanitisePdf(byHand('% Kingfisher\nBT /F1 12 Tf 60 500 Td (5 % \\(of pupils) Tj ET'))).toMatchObject({ ok: true, as: 'pictures', because: 'Its drawing holds remarks that nobody sees.' });
    expect(await sanitisePdf(byHand('BT /F1 12 Tf 60 500 Td (5 % \\(of pupils) Tj ET'))).toMatchObject({ ok: true, as: 'pages' });
  });
});
