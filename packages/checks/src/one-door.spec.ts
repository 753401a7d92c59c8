import { describe, expect, it } from 'vitest';
import { door, otherDoors } from './one-door.ts';
import { program } from './sources.ts';

describe('a case file', () => {
  it('is written through one door', () => {
    expect(program.some(({ path }) => path === door)).toBe(true);
    expect(otherDoors(program)).toEqual([]);
  });

  it('is refused to anybody else', () => {
    const text = 'await appendToCaseFiles(trx, [{ requestId, events }]); await db.projectRequests(trx, [after]);';
    expect(otherDoors([{ path: 'apps/server/src/correspondence/file-message.ts', text }])).toHaveLength(2);
    expect(otherDoors([{ path: door, text }])).toEqual([]);
  });
});
