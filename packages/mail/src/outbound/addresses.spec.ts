import type { MessageId, RequestId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { addressToken, messageIdFor, requestAddress } from './addresses.ts';

const requestId = '3f1c9a2b-4d5e-4f60-8a71-92b3c4d5e6f7' as RequestId;
const another = '3f1c9a2b-4d5e-4f60-8a71-92b3c4d5e6f8' as RequestId;

describe('a request’s own address', () => {
  it('holds its short id and a token, in lower case, and fits a local part', () => {
    const address = requestAddress(requestId, addressToken(requestId, 'a secret'), 'mail.example');
    expect(address).toMatch(/^r-3f1c9a2b4d5e-[a-z2-7]{16}@mail\.example$/);
    expect(address.indexOf('@')).toBeLessThanOrEqual(64);
  });

  it('is the same each time, and cannot be worked out without the installation’s secret', () => {
    expect(addressToken(requestId, 'a secret')).toBe(addressToken(requestId, 'a secret'));
    expect(addressToken(requestId, 'a secret')).not.toBe(addressToken(requestId, 'another secret'));
    expect(addressToken(requestId, 'a secret')).not.toBe(addressToken(another, 'a secret'));
  });
});

describe('a Message-ID', () => {
  it('is the message’s own id at the mail domain', () => {
    expect(messageIdFor('5b0c8b1e-7a43-4f9e-9d5d-0d2b3c1f6a11' as MessageId, 'mail.example')).toBe('<5b0c8b1e-7a43-4f9e-9d5d-0d2b3c1f6a11@mail.example>');
  });
});
