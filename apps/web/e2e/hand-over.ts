import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** Hands a mail over as a council’s server does, to the program’s own receiver: word for word what is given. Fails where it is not taken. */
export async function handOver({ port, from, to, mail }: { port: number; from: string; to: string; mail: string }): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answered = async (wanted: string): Promise<void> => {
    for (;;) {
      const next = await lines.next();
      if (next.done === true) throw new Error('The receiver hung up.');
      const value: string = next.value;
      if (!value.startsWith(wanted)) throw new Error(`The receiver said “${value}”.`);
      if (value.charAt(3) !== '-') return;
    }
  };
  try {
    await answered('220');
    for (const [command, wanted] of [['EHLO mail.council.example', '250'], [`MAIL FROM:<${from}>`, '250'], [`RCPT TO:<${to}>`, '250'], ['DATA', '354']] as const) {
      socket.write(`${command}\r\n`);
      await answered(wanted);
    }
    socket.write(`${mail.replaceAll(/\r?\n/g, '\r\n').replaceAll(/^\./gm, '..')}\r\n.\r\n`);
    await answered('250');
    socket.write('QUIT\r\n');
  } finally {
    socket.end();
  }
}

let made = 0;

/** What a mail is made of, where it is not what one usually is. */
type Written = { from?: string; to: string; subject?: string; text: string; headers?: readonly string[]; id?: string; type?: string };

/** A mail as it stands on the wire. */
export const aMail = ({ from = 'FOI Team <foi@torbay.gov.uk>', to, subject = 'Your request', text, headers = [], id, type = 'text/plain; charset=utf-8' }: Written): string =>
  [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Message-ID: ${id ?? `<e2e-${(made += 1)}@mail.torbay.gov.uk>`}`, `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`, 'MIME-Version: 1.0', `Content-Type: ${type}`, ...headers, '', text, ''].join('\r\n');

/** A refusal as a council sends it: a page beside plain words, a logo in its signature, and a file. */
export const aRefusal = ({ to }: { to: string }): string => {
  const words = 'Dear Robin Example,\r\n\r\nThe council holds the information you asked for. It is exempt from disclosure under section 36 of the Freedom of Information Act 2000, and we have therefore decided to withhold all of it.\r\n\r\nYours sincerely,\r\nInformation Governance\r\nTorbay Council';
  const page = '<html><body style="font-family:sans-serif"><h1 style="color:#063">Torbay Council</h1><p>Dear Robin Example,</p><p>The council holds the information you asked for. It is exempt from disclosure under section 36 of the Freedom of Information Act 2000, and we have therefore decided to withhold all of it.</p><script>document.title="stolen"</script><img src="https://tracker.example/pixel"><img src="cid:logo@torbay" alt="Torbay Council"></body></html>';
  return aMail({
    to, subject: 'FOI response', type: 'multipart/mixed; boundary="m"',
    headers: ['Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=torbay.gov.uk; dkim=pass header.d=torbay.gov.uk; dmarc=pass header.from=torbay.gov.uk'],
    text: [
      '--m', 'Content-Type: multipart/related; boundary="r"', '', '--r', 'Content-Type: multipart/alternative; boundary="a"', '',
      '--a', 'Content-Type: text/plain; charset=utf-8', '', words, '--a', 'Content-Type: text/html; charset=utf-8', '', page, '--a--',
      '--r', 'Content-Type: image/png; name="logo.png"', 'Content-ID: <logo@torbay>', 'Content-Disposition: inline; filename="logo.png"', 'Content-Transfer-Encoding: base64', '',
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', '--r--',
      '--m', 'Content-Type: text/csv; name="public interest test.csv"', 'Content-Disposition: attachment; filename="public interest test.csv"', '', 'for,against', 'openness,candour', '--m--',
    ].join('\r\n'),
  });
};

/** The same, sent on by a person to whom it came. */
export const aBounceSentOn = ({ to, from, recipient, of }: { to: string; from: string; recipient: string; of: string }): string =>
  aMail({
    to, from, subject: 'Fwd: Undelivered Mail Returned to Sender', type: 'multipart/mixed; boundary="f"',
    text: ['--f', 'Content-Type: text/plain; charset=utf-8', '', 'This came to my own address.', '', '--f', 'Content-Type: message/rfc822', '', aBounce({ to: from, recipient, of }), '--f--'].join('\r\n'),
  });

/** A report that a letter did not arrive, as mail servers write it (RFC 3464). */
export const aBounce = ({ to, recipient, of }: { to: string; recipient: string; of: string }): string =>
  aMail({
    from: 'Mail Delivery System <MAILER-DAEMON@relay.example>', to, subject: 'Undelivered Mail Returned to Sender', type: 'multipart/report; report-type=delivery-status; boundary="b"', headers: ['Auto-Submitted: auto-replied'],
    text: [
      '--b', 'Content-Type: text/plain', '', 'I am sorry to have to inform you that your message could not be delivered.', '',
      '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; relay.example', '', `Final-Recipient: rfc822; ${recipient}`, 'Action: failed', 'Status: 5.1.1', 'Remote-MTA: dns; mx.council.example',
      'Diagnostic-Code: smtp; 550 5.1.1 No such mailbox here', '', '--b', 'Content-Type: text/rfc822-headers', '', `Message-ID: ${of}`, '', '--b--',
    ].join('\r\n'),
  });
