import type { ForKind } from '../inbound/kind/for-kind.ts';

type Written = Partial<Omit<ForKind, 'headers' | 'from'>> & { readonly from?: string; readonly headers?: Readonly<Record<string, string>> };

/** What a reader of mail makes of a mail, for specs of its kind: `from` as `Name <address>` or an address alone. */
export function aMail(written: Written): ForKind {
  const { from = 'Jo Carr <jo.carr@ambleford.example>', headers = {}, ...rest } = written;
  const [, name = '', address = from] = /^(.*?)\s*<([^>]*)>$/.exec(from) ?? [];
  const all = { to: 'r-3f1c9a2b4d5e-abcdefghijklmnop@mail.example', ...headers };
  return {
    headers: new Map(Object.entries(all).map(([header, value]) => [header.toLowerCase(), [value]])),
    contentType: 'text/plain',
    reportParts: [],
    subject: '',
    from: from === '' ? null : { name, address },
    returnPath: address,
    text: '',
    ...rest,
  };
}

/** A report as RFC 3464 has it, with these fields for its one recipient. */
export function aReport(fields: readonly string[], written: Written = {}): ForKind {
  const status = ['Reporting-MTA: dns; relay.mail.example', 'Arrival-Date: Mon, 2 Nov 2026 09:15:00 +0000', '', ...fields, ''].join('\n');
  return aMail({
    from: 'Mail Delivery System <MAILER-DAEMON@relay.mail.example>',
    returnPath: '',
    subject: 'Undelivered Mail Returned to Sender',
    contentType: 'multipart/report; report-type=delivery-status; boundary=b',
    reportParts: [{ contentType: 'message/delivery-status', text: status }],
    ...written,
  });
}
