import { randomUUID } from 'node:crypto';
import type { RequestId } from '@openvalve/domain';
import { chance, type Random } from '../../seeded.ts';

/** One mail of the drill: its bytes, and where it has to be in the end; on no request means in the holding pen. */
export type MailToCome = { readonly name: string; readonly raw: Buffer; readonly on: readonly RequestId[] };

type Addressed = { readonly requestId: RequestId; readonly address: string };

/**
 * Mails as they come: most for one request, some for two, some that a machine wrote, some for nobody; and some that come twice, with
 * the same bytes or by another way. Each has a name of its own, in its subject.
 */
export function mailsToCome(count: number, requests: readonly Addressed[], random: Random): MailToCome[] {
  const mails: MailToCome[] = [];
  const pick = (): Addressed => requests[Math.floor(random() * requests.length)] ?? (requests[0] as Addressed);
  while (mails.length < count) {
    const before = mails[Math.floor(random() * mails.length)];
    const luck = random();
    if (before && luck < 0.08) mails.push(before);
    else if (before && luck < 0.16) mails.push({ ...before, raw: Buffer.concat([Buffer.from(`Received: from another.example by here; ${randomUUID()}\r\n`), before.raw]) });
    else mails.push(aMail(`Mail ${mails.length + 1}`, luck < 0.22 ? [] : [...new Set([pick(), ...(chance(random, 0.15) ? [pick()] : [])])], random));
  }
  return mails;
}

function aMail(name: string, on: readonly Addressed[], random: Random): MailToCome {
  const file = chance(random, 0.4) ? Buffer.from(Array.from({ length: 2_000 + Math.floor(random() * 20_000) }, () => Math.floor(random() * 256))).toString('base64').replace(/.{76}/g, '$&\r\n') : null;
  const head = [
    'From: FOI desk <foi@council.drill.invalid>', `To: ${on.length === 0 ? 'postmaster@letters.drill.invalid' : on.map(({ address }) => address).join(', ')}`, `Subject: ${name}`, `Message-ID: <${randomUUID()}@council.drill.invalid>`,
    'Date: Mon, 23 Nov 2026 10:00:00 +0000', 'MIME-Version: 1.0', ...(chance(random, 0.1) ? ['Auto-Submitted: auto-replied'] : []),
  ];
  const words = ['Content-Type: text/plain; charset=utf-8', '', `Dear Sender,\r\n\r\nThis is ${name}.\r\n`];
  const raw = file === null ? [...head, ...words] : [...head, 'Content-Type: multipart/mixed; boundary="b"', '', '--b', ...words, '--b', 'Content-Type: application/pdf; name="plan.pdf"', 'Content-Disposition: attachment; filename="plan.pdf"', 'Content-Transfer-Encoding: base64', '', file, '--b--', ''];
  return { name, raw: Buffer.from(raw.join('\r\n')), on: on.map(({ requestId }) => requestId) };
}
