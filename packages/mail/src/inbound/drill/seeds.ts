import { inflateSync } from 'node:zlib';

/*
 * Mails that hold every container and encoding the reader opens, to be broken in every way. The two Outlook files are small ones, compressed.
 */
const head = ['Return-Path: <foi@council.example>', 'Received: from a by b for <r-1-abc@desk.example>; Tue, 3 Mar 2026 14:02:01 +0000', 'From: "FOI Team, Leeds" <foi@council.example>', 'To: r-1-abc@desk.example, Ann <ann@c.example>', 'Subject: =?utf-8?Q?Costs_=C2=A35?=', '\t=?iso-8859-1?B?4uM=?=', 'Date: Tue, 3 Mar 2026 14:02:00 +0000', 'Message-ID: <1@council.example>', 'MIME-Version: 1.0'];
const plain = ['Content-Type: text/plain; charset=utf-8; format=flowed', 'Content-Transfer-Encoding: quoted-printable', '', 'Dear Ms Example, =C2=A35 =', 'more', '> quoted', '-- ', 'FOI Team'];
const page = ['Content-Type: text/html; charset="windows-1252"', '', '<html><head><style>p{}</style></head><body><p>Dear &amp; <a href="https://portal.example/x">portal</a><img src="cid:logo@1"><table><tr><td>1<td>2</table><blockquote type="cite">old</blockquote>'];
const pdf = ['Content-Type: application/octet-stream', "Content-Disposition: attachment; filename*0*=UTF-8''The%20pl%C3;", ' filename*1*=%A4n.pdf', 'Content-Transfer-Encoding: base64', '', 'JVBERi0xLjcKJeLjz9MKMSAwIG9iago8PD4+CmVuZG9iago='];
const logo = ['Content-Type: image/gif; name="image001.gif"', 'Content-ID: <logo@1>', 'Content-Transfer-Encoding: base64', '', 'R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs='];
const inflated = (compressed: string): Buffer => inflateSync(Buffer.from(compressed, 'base64'));
const file = (type: string, name: string, content: Uint8Array): string[] => [`Content-Type: ${type}; name="${name}"`, 'Content-Disposition: attachment', 'Content-Transfer-Encoding: base64', '', Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\n')];

/** A `winmail.dat` and a `.msg`, each with files and a mail inside. */
export const containers: readonly Buffer[] = [
  'eNp9TjsKwkAUnN3gbxUN2tkYFEuDqdKEoCBiEURQsFYTEZFETAQr8QjewBNY23sBC2+gF/HtgpXgg+HNzizz5nBx6wxMO6fhAdAINdhgtHXCGHvMsUaABRLlQZdegTBFhB18xMQ5qyg9S3C27jTa+fE1yznFFvE7XD8x5ImMvO7waJmjXh8vzkunNBqkNundskxbNF/vx1NYRtuI5mvhOK4rgtCX/C54isIHMkz1ytjyfpUwwYr6GthigxlCmMR8LNXhGsrqnyz19TuwlDfL/O8riIRREsRmckhw01TdFIlDKeb4B/yULik=',
  'eNrtmMtu00AUhv+0TUJMLymtWLCyVAoIichuQRUoigpKK3WBVJUVq6hpTCmCuCQpoo/TLTuepEhsu+DyHNScM56A5V48p04VFfxb45nxZb6ZM5cz9pfD6W8Hn299R0w1jOI4KKEQuZajMNbPlEFPhNeOgyDgSxaFINOVEhK0jMdh4mjm9t1PR7n4/Q2s4AlsvISPPXQo1YGH95T20EUvqXg8RZuOi2tTvb+MLcVvU7yDt6gQ/SPde4ddynnnvP+camlTG8yePqkX9LxHvGGJa8w2qFCqhVfi9+fX66sP3MqSNf/j5+FXy7Ud22++sarVWs3y2i1OX2r9d1L1/sXHbV9rKfnPUtazqcau+XiNq5WSv6bmj0ezNtP/KPbdaUNmxaurDfKbPvlp9oFtijvYF71/E/k/e76cZH3WG8kGHbtE9enMq1CPPALvHBr4oPJdyvtUM5fWSOeUchyMKP6I3nua8vtlMb9LO4em2q1sa06DgoNFLKnYxeqZ5dzX/FEBn+1kG/AfYsGYPybgs60KCfxHqFNszs8L+GyrO4ntX1EWMOUXBHy21WwC31Vkx5hfFPDZVtci/E0i9+i8hddnjPsG5iL1CY9QVRpNzL0eKVOiQc2/kqD9hVj7T7N/OPfM558l4BfDz1cDvqvDQiLf9HsKuu1zKfvfjfU/a3yI/T8hsH/pEvp/UsC3Iv8xkvufj/o5/L/2nxqi/cuC9vNacW/A/m9awB83sL/U/90Q8Ce0Dxyk/5sR8CfVvmmw/m9WwJ8yaL/U/0nWv7Keg5mGr5weC/1vubz2z0W9Rpf0vV/Zr9J/Ur8BbXROdA==',
].map(inflated);

const [winmail, saved] = [file('application/ms-tnef', 'winmail.dat', containers[0] ?? Buffer.alloc(0)), file('application/vnd.ms-outlook', 'saved.msg', containers[1] ?? Buffer.alloc(0))];
const uu = ['Content-Type: text/plain', '', 'Below.', '', 'begin 644 cat.txt', '#0V%T', '`', 'end', '', 'Yours'];
const multi = (type: string, boundary: string, ...parts: readonly (readonly string[])[]): string[] => [`Content-Type: multipart/${type}; boundary="${boundary}"`, '', ...parts.flatMap((lines) => [`--${boundary}`, ...lines]), `--${boundary}--`];
const attached = ['Content-Type: message/rfc822', '', ...head, ...multi('mixed', 'inner', plain, pdf)];

/** The mails, one after the other; what breaks them starts from these. */
export const seeds: readonly Buffer[] = [
  [...head, ...plain],
  [...head, ...page],
  [...head, ...uu],
  [...head, ...multi('mixed', 'a', multi('related', 'b', multi('alternative', 'c', plain, page), logo), pdf)],
  [...head, ...multi('mixed', 'a', plain, winmail, saved)],
  [...head, ...multi('mixed', 'a', plain, attached, uu)],
  [...head, ...multi('report; report-type=delivery-status', 'a', plain, ['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', '', 'Final-Recipient: rfc822; foi@council.example', 'Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 no such user'], attached)],
  [...head, ...multi('digest', 'a', ['', ...head, '', 'One'], ['', ...head, '', 'Two'])],
  [...head, 'Content-Type: text/plain; charset=iso-2022-jp', '', '\x1b$B$3$s$K$A$O\x1b(B'],
  ['Return-Path: <>', 'From: MAILER-DAEMON@mx.example', 'Subject: Undelivered Mail Returned to Sender', 'X-Failed-Recipients: foi@council.example', '', 'This message was created automatically by mail delivery software.', '', '  foi@council.example', '    550 5.1.1 Unrouteable address'],
].map((lines) => Buffer.from(lines.join('\r\n'), 'latin1'));

/** A mail with a file that was broken before it was sent. */
export const mailWith = (content: Uint8Array): Buffer => Buffer.from([...head, ...multi('mixed', 'a', plain, file('application/octet-stream', 'file', content))].join('\r\n'), 'latin1');
