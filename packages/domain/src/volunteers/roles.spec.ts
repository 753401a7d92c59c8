import { describe, expect, it } from 'vitest';
import { holds, Role } from './roles.ts';

describe('the roles there are', () => {
  it('are four', () => {
    expect(Role.options).toEqual(['volunteer', 'coordinator', 'reviewer', 'admin']);
    expect(Role.safeParse('owner').success).toBe(false);
  });
});

describe('the rights of a person', () => {
  it('are the union of their roles', () => {
    expect(holds(['volunteer', 'reviewer'], 'reviewer')).toBe(true);
    expect(holds(['volunteer', 'reviewer'], 'coordinator', 'volunteer')).toBe(true);
  });

  it('do not include what no role of theirs opens', () => {
    expect(holds(['volunteer', 'reviewer'], 'coordinator')).toBe(false);
    expect(holds(['coordinator'], 'admin')).toBe(false);
    expect(holds([], ...Role.options)).toBe(false);
  });

  it('of an admin include those of every other role', () => {
    expect(Role.options.every((role) => holds(['admin'], role))).toBe(true);
  });
});
