import { describe, expect, it } from 'vitest';
import findingsTable from '../../data/published_findings.csv?raw';
import { readTable } from '../shared/table.ts';
import { documentKinds, Programme } from './document-kind.ts';
import { papersBehind } from './reported-finding.ts';

describe('the papers behind a figure that others reported', () => {
  it('are known for each kind of figure in the register, and belong to its programme', () => {
    const kinds = [...new Set(readTable(findingsTable).map((row) => row['kind'] ?? ''))];
    expect(kinds.toSorted()).toEqual(['ehcp', 'kpi', 'money', 'placement']);
    for (const programme of Programme.options) for (const kind of kinds) {
      expect(papersBehind(programme, kind).length).toBeGreaterThan(0);
      for (const paper of papersBehind(programme, kind)) expect(documentKinds[paper].programme).toBe(programme);
    }
  });

  it('are none for a kind of figure nobody has told us of', () => {
    expect([papersBehind('safety-valve', 'weather'), papersBehind('safety-valve', 'toString')]).toEqual([[], []]);
  });
});
