import { describe, expect, it } from 'vitest';
import { firstToSeeTo, mayCheck } from './may-check.ts';
import type { AddressView } from './queries.ts';

const address = (id: string, state: AddressView['standing']['state'], cameBack = false) => ({ id, standing: { state }, cameBack }) as AddressView;

describe('an address that a letter came back from', () => {
  it('is offered for checking to a coordinator, and to no volunteer', () => {
    const bounced = address('a', 'check_first', true);
    expect([mayCheck(bounced, false), mayCheck(bounced, true), mayCheck(address('b', 'check_first'), false)]).toEqual([false, true, true]);
  });

  it('is not the first thing a volunteer is to see to: another is, or finding one', () => {
    const bounced = address('a', 'check_first', true);
    expect(firstToSeeTo([bounced], false)).toBeUndefined();
    expect(firstToSeeTo([bounced, address('b', 'needs_coordinator')], false)?.id).toBe('b');
    expect(firstToSeeTo([bounced], true)?.id).toBe('a');
    expect(firstToSeeTo([bounced, address('c', 'usable')], true)).toBeUndefined();
  });
});
