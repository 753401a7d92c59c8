import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { StackingTable } from './Table.tsx';

describe('a table that stacks on a phone', () => {
  const html = renderToStaticMarkup(
    <StackingTable label="Papers" columns={[{ name: 'Paper' }, { name: 'Since', says: 'Since' }]} rows={[{ key: 'plan', cells: ['Plan', '1 Dec'] }, { key: 'set', cells: ['KPI set', null] }]} />,
  );

  it('stays a table for those who hear it, with each row headed by its first cell', () => {
    expect(html).toContain('<table role="table"');
    expect(html.match(/role="rowheader" scope="row">/g)).toHaveLength(2);
    expect(html.match(/role="columnheader" scope="col">/g)).toHaveLength(2);
  });

  it('carries the name of a column into its cells, and leaves an empty cell empty', () => {
    expect(html).toContain('<td role="cell" data-says="Since">1 Dec</td>');
    expect(html).toContain('<td role="cell" data-says="Since"></td>');
  });

  it('can be reached and is named, should it scroll', () => {
    expect(html).toContain('tabindex="0" role="region" aria-label="Papers"');
  });
});
