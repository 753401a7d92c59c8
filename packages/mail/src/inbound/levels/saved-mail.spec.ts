import { describe, expect, it } from 'vitest';
import { outlookMessage } from '../../testing/eml/an-outlook-message.ts';
import { readMail } from '../read-mail.ts';

describe('a mail saved in Outlook and handed over', () => {
  it('is read like any other', async () => {
    const saved = { subject: 'Costs £5', from: 'Ann', address: 'ann@council.example', to: 'Ms Example <x@y.example>', body: 'Words', files: [{ name: 'a.txt', content: Buffer.from('A') }] };
    expect(await readMail(outlookMessage(saved))).toMatchObject({ subject: 'Costs £5', from: { name: 'Ann', address: 'ann@council.example' }, to: [{ address: 'x@y.example' }], date: '2026-03-02T09:30:00.000Z', text: 'Words', files: [{ filename: 'a.txt' }] });
  });
});
