import { describe, expect, it } from 'vitest';
import { file, names, parts, pdf, picture, read, words } from '../../testing/eml/a-mail.ts';

const body = pdf.toString('base64');
const withHead = (...lines: readonly string[]): string[] => [...lines, 'Content-Transfer-Encoding: base64', '', body];

describe('the name of a file', () => {
  it.each<[string, string[], string]>([
    ['plainly', ['Content-Type: application/pdf', 'Content-Disposition: attachment; filename=plan.pdf'], 'plan.pdf'],
    ['in quotation marks, with blanks', ['Content-Type: application/pdf', 'Content-Disposition: attachment; filename="The plan.pdf"'], 'The plan.pdf'],
    ['with blanks and no quotation marks', ['Content-Type: application/pdf', 'Content-Disposition: attachment; filename=The plan.pdf'], 'The plan.pdf'],
    ['only in Content-Type', ['Content-Type: application/pdf; name="plan.pdf"'], 'plan.pdf'],
    ['percent-encoded with its character set', ['Content-Type: application/pdf', "Content-Disposition: attachment; filename*=UTF-8''caf%C3%A9%20plan.pdf"], 'café plan.pdf'],
    ['in pieces', ['Content-Type: application/pdf', 'Content-Disposition: attachment;', ' filename*0="The long ";', ' filename*1="plan.pdf"'], 'The long plan.pdf'],
    ['in pieces out of order, some of them encoded', ['Content-Type: application/pdf', 'Content-Disposition: attachment;', ' filename*1=" plan.pdf";', " filename*0*=iso-8859-1''caf%E9"], 'café plan.pdf'],
    ['in pieces cut in the middle of a letter', ['Content-Type: application/pdf', 'Content-Disposition: attachment;', " filename*0*=UTF-8''T%C5;", ' filename*1*=%B7.pdf'], 'Tŷ.pdf'],
    ['encoded without a character set', ['Content-Type: application/pdf', "Content-Disposition: attachment; filename*=''caf%C3%A9.pdf"], 'café.pdf'],
    ['in both ways, the newer counts', ['Content-Type: application/pdf', "Content-Disposition: attachment; filename=\"caf_.pdf\"; filename*=UTF-8''caf%C3%A9.pdf"], 'café.pdf'],
    ['as an encoded word', ['Content-Type: application/pdf', 'Content-Disposition: attachment; filename="=?utf-8?B?Y2Fmw6kucGRm?="'], 'café.pdf'],
    ['as two encoded words', ['Content-Type: application/pdf', 'Content-Disposition: attachment;', ' filename="=?utf-8?Q?caf=C3=A9?=', '\t=?utf-8?Q?_plan.pdf?="'], 'café plan.pdf'],
    ['in raw Latin letters', ['Content-Type: application/pdf', 'Content-Disposition: attachment; filename="caf\xe9.pdf"'], 'café.pdf'],
    ['in raw UTF-8', ['Content-Type: application/pdf', `Content-Disposition: attachment; filename="${Buffer.from('Tŷ.pdf').toString('latin1')}"`], 'Tŷ.pdf'],
    ['as in the address of a page', ['Content-Type: application/pdf', 'Content-Disposition: attachment; filename="The%20plan%20%A35.pdf"'], 'The plan £5.pdf'],
    ['with a percent sign that encodes nothing', ['Content-Type: application/pdf', 'Content-Disposition: attachment; filename="100% plan.pdf"'], '100_ plan.pdf'],
    ['with a path before it', ['Content-Type: application/pdf', String.raw`Content-Disposition: attachment; filename="C:\Plans\plan.pdf"`], 'plan.pdf'],
    ['with a way up', ['Content-Type: application/pdf', 'Content-Disposition: attachment; filename="../../etc/plan.pdf"'], 'plan.pdf'],
    ['only in Content-Description', ['Content-Type: application/pdf', 'Content-Description: The plan.pdf'], 'The plan.pdf'],
    ['only in Content-Location', ['Content-Type: application/pdf', 'Content-Location: http://council.example/plans/plan.pdf'], 'plan.pdf'],
    ['only in Content-ID', ['Content-Type: application/pdf', 'Content-ID: <plan.pdf@01DB.42>'], 'plan.pdf'],
    ['nowhere', ['Content-Type: application/pdf'], 'attachment-1.pdf'],
    ['nowhere, and neither is its type', ['Content-Type: application/octet-stream', 'Content-Disposition: attachment'], 'attachment-1.pdf'],
    ['without an ending', ['Content-Type: application/octet-stream', 'Content-Disposition: attachment; filename="The plan"'], 'The plan.pdf'],
    ['without a semicolon before it', ['Content-Type: application/pdf name="plan.pdf"'], 'plan.pdf'],
    ['without a closing quotation mark', ['Content-Type: application/pdf', 'Content-Disposition: attachment; filename="plan.pdf'], 'plan.pdf'],
    ['with letters that turn the rest around', ['Content-Type: application/pdf', "Content-Disposition: attachment; filename*=UTF-8''plan%E2%80%AEfdp.exe.pdf"], 'planfdp.exe.pdf'],
  ])('is found when it is given %s', async (_, lines, name) => {
    expect(names(await read(...parts('mixed', words, withHead(...lines))))).toEqual([name]);
  });

  it('is told apart when two files have the same', async () => {
    const twice = file('application/pdf', 'plan.pdf', pdf);
    expect(names(await read(...parts('mixed', words, twice, twice, file('application/pdf', 'PLAN.pdf', pdf))))).toEqual(['plan.pdf', 'plan (2).pdf', 'PLAN (3).pdf']);
  });
});

describe('the type of a file', () => {
  const typeOf = async (type: string, name: string | null, content: Uint8Array | string): Promise<string | undefined> => (await read(...parts('mixed', words, file(type, name, content)))).files[0]?.contentType;

  it.each<[string, string, string | null, Uint8Array | string, string]>([
    ['its bytes, when it is declared as anything', 'application/octet-stream', 'plan.bin', pdf, 'application/pdf'],
    ['its bytes, when its type is invented', 'document/pdf', 'plan.pdf', pdf, 'application/pdf'],
    ['its bytes, when it is declared as something else', 'application/msword', 'plan.doc', pdf, 'application/pdf'],
    ['its bytes, when a page is declared as a picture', 'image/png', 'a.png', '<!DOCTYPE html><p>', 'text/html'],
    ['its name, when its bytes say nothing', 'application/octet-stream', 'plan.doc', Buffer.from([1, 2, 3]), 'application/msword'],
    ['its declaration, when its bytes are text of many kinds', 'text/calendar', 'invite.ics', 'BEGIN:VEVENT', 'text/calendar'],
    ['its name and its bytes, when a table is declared as a workbook', 'application/vnd.ms-excel', 'a.csv', 'a,b,c\n1,2,3\n', 'text/csv'],
    ['its declaration, when nothing contradicts it', 'application/pgp-signature', null, '-----BEGIN PGP SIGNATURE-----', 'application/pgp-signature'],
  ])('is told by %s', async (_, type, name, content, told) => {
    expect(await typeOf(type, name, content)).toBe(told);
  });
});

describe('a picture', () => {
  const related = (...lines: readonly string[]): string[] => ['Content-Type: multipart/related; boundary=in', '', '--in', 'Content-Type: text/html', '', '<p>Hi</p><img src="cid:logo%401">', '--in', ...lines, '--in--'];

  it.each<[string, string[], boolean]>([
    ['inline when the page names it, even as an attachment', related(...file('image/gif', 'logo.gif', picture, 'Content-ID: <logo@1>')), true],
    ['inline when it lies beside the page', related(...file('image/gif', null, picture)), true],
    ['inline when Outlook named it', file('image/gif; name="image001.gif"', null, picture), true],
    ['a file when it was attached', file('image/gif', 'photo.gif', picture, 'Content-ID: <other@1>'), false],
    ['a file when it was attached beside the page', related(...file('image/gif', 'photo.gif', picture)), false],
    ['a file when nothing says that it is shown', file('image/gif; name="photo.gif"', null, picture), false],
  ])('is %s', async (_, lines, inline) => {
    expect((await read(...parts('mixed', words, lines))).files.map((each) => each.inline)).toEqual([inline]);
  });

  it('is the only kind of file that can be inline', async () => {
    expect((await read(...parts('mixed', words, ['Content-Type: application/pdf', 'Content-Disposition: inline; filename=plan.pdf', '', '%PDF-1.7']))).files).toMatchObject([{ inline: false }]);
  });
});
