import { describe, expect, it } from 'vitest';
import { emptyNames, oddNames } from './file-names.ts';
import { paths } from './sources.ts';

const ours = paths('apps', 'packages', 'infra');

describe('the name of a file', () => {
  it('says what its subject is', () => {
    expect(emptyNames(ours)).toEqual([]);
  });

  it('is refused when it says that no subject was found', () => {
    expect(emptyNames(['apps/server/src/utils/days.ts', 'packages/db/src/query-helpers.ts', 'apps/server/src/MailService.ts', 'apps/server/src/handler.ts'])).toHaveLength(4);
    expect(emptyNames(['packages/mail/src/handover.ts'])).toEqual([]);
  });

  it('is in kebab-case, or PascalCase for a component', () => {
    expect(oddNames(ours)).toEqual([]);
    expect(oddNames(['packages/db/src/caseFile.ts', 'apps/web/src/site/home_page.tsx'])).toHaveLength(2);
  });
});
