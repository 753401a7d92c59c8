import { RequestId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { receivingAddress } from './sender.ts';

const requestId = RequestId.parse('0f8fad5b-d9cb-469f-a165-70867728950e');
const env = { secret: 'a'.repeat(32), mailDomain: 'requests.example.org', imapUrl: null, smtpReceivePort: null };

describe('the address to forward an answer to', () => {
  it('is told where mail to it is taken in, by a mailbox or from other servers', () => {
    expect(receivingAddress(requestId, { ...env, smtpReceivePort: 25 })).toMatch(/^r-0f8fad5bd9cb-[a-z2-7]{16}@requests\.example\.org$/);
    expect(receivingAddress(requestId, { ...env, imapUrl: 'imaps://requests@mail.example.org' })).not.toBeNull();
  });

  it('is told to nobody where mail to it would be lost', () => {
    expect(receivingAddress(requestId, env)).toBeNull();
    expect(receivingAddress(requestId, { ...env, mailDomain: null, smtpReceivePort: 25 })).toBeNull();
  });
});
