import { longDay, momentWords } from '@openvalve/domain';
import { purposeWords } from '../exports/chronology-words.ts';
import type { MessageView } from '../requests/views.ts';
import type { IcoPack } from './pack.ts';
import type { Sheet } from './pdf/sheet.ts';

/** Every letter in full, oldest first, with the files that came with it. */
export function writeCorrespondence(sheet: Sheet, { request, files }: IcoPack): void {
  sheet.newPage();
  sheet.heading(2, 'The correspondence');
  for (const [at, message] of request.messages.entries()) {
    sheet.heading(3, `${at + 1}. ${titleOf(message)}`);
    sheet.paragraph([message.from && `From: ${message.from}`, message.to && `To: ${message.to}`, message.subject && `Subject: ${message.subject}`].filter(Boolean).join('\n'), { quiet: true, size: 9 });
    sheet.letter(message.body ?? 'These words are not kept any more.');
    const with_ = files.filter(({ messageId, what }) => messageId === message.id && what === 'original');
    if (with_.length > 0) sheet.list(with_.map(({ path, sha256 }) => `With it: ${path.split('/').at(-1) ?? path}, SHA-256 ${sha256}`));
  }
}

const titleOf = ({ direction, kind, purpose, happenedOn }: MessageView): string => {
  const day = happenedOn === null ? '' : `, ${longDay(happenedOn)}`;
  if (direction === 'incoming') return `From the council${day}`;
  if (kind === 'initial_request') return `The request${day}`;
  return `From us, ${purpose === null ? 'another letter' : purposeWords[purpose]}${day}`;
};

const resultWords = {
  accepted: 'The server took the letter.', refused: 'The server refused the letter.', temporary: 'The server put the letter off; it was tried again.', uncertain: 'It could not be known whether the server took it.',
} as const;

/** When each letter was handed over, to which server, and what that said; and which letters went another way. */
export function writeProof(sheet: Sheet, { request, attempts }: IcoPack): void {
  sheet.newPage();
  sheet.heading(2, 'Proof of sending');
  if (attempts.length > 0) {
    const rows = attempts.map(({ messageId, mailMessageId, toAddress, openedAt, result, server, said }) => [
      String(request.messages.findIndex(({ id }) => id === messageId) + 1), `${momentWords(openedAt)} ${openedAt.getUTCFullYear()}`, toAddress ?? '',
      [result === null ? 'No result is written down.' : resultWords[result], server && `Server: ${server}.`, said && `It said: ${said}`, mailMessageId && `Message-ID: ${mailMessageId}`].filter(Boolean).join(' '),
    ]);
    sheet.table(['Letter', 'Handed over (London)', 'To', 'How it ended'], rows, [0.7, 1.6, 2.2, 4]);
  }
  const byHand = request.chronology.toReversed().flatMap(({ event, struckOut }) =>
    struckOut === null && (event.type === 'RequestSent' || event.type === 'FollowUpSent') && event.channel !== 'tracker' ? [event] : []);
  if (byHand.length > 0) {
    sheet.paragraph('These went by the applicant’s own hand. The day is the applicant’s word; a copy of the mail or the form’s receipt belongs with them.');
    sheet.list(byHand.map(({ channel, sentOn, messageId }) => `Letter ${request.messages.findIndex(({ id }) => id === messageId) + 1}: ${longDay(sentOn)}, ${channelWords[channel]}.`));
  }
}

const channelWords = {
  tracker: 'from the request’s own address', whatdotheyknow: 'through WhatDoTheyKnow', 'own-email': 'from the applicant’s own mail', 'council-form': 'through the council’s form', post: 'by post', 'ico-form': 'through the ICO’s form',
} as const;

/** Every file of the ZIP with its checksum. */
export function writeFiles(sheet: Sheet, { files }: IcoPack): void {
  sheet.heading(2, 'The files beside this PDF');
  sheet.paragraph('A file is unaltered when its SHA-256 checksum is the one below. The same list is in SHA256SUMS.txt in the ZIP.');
  sheet.table(['File', 'Bytes', 'SHA-256'], files.map(({ path, size, sha256 }) => [path, String(size), sha256]), [3, 0.9, 4]);
}
