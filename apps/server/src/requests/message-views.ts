import type { listAttachments, listMessages } from '@openvalve/db';
import type { FoiRequest, Stage } from '@openvalve/domain';
import { isWritable } from './follow-ups/drafts.ts';
import { letterBeingWritten } from './letter-being-written.ts';
import { mailOf, partsOf, readingOf, reportOn, type MailFacts } from './mail-views.ts';
import type { MessageView } from './views.ts';

type Correspondence = {
  messages: Awaited<ReturnType<typeof listMessages>>;
  attachments: Awaited<ReturnType<typeof listAttachments>>;
  request: FoiRequest;
  mail: MailFacts;
  readMail: boolean;
  stage: Stage;
};

type Message = Correspondence['messages'][number];

const ofOneMoment: readonly Message['kind'][] = ['initial_request', 'incoming', 'follow_up'];

/** When a message was put on file. A later letter may have been begun long before it went: nothing changes it afterwards. */
const filedAt = ({ kind, createdAt, changedAt }: Message): number => (kind === 'follow_up' ? changedAt : createdAt).getTime();

/** In the order they were put on file; of two in the same moment, our first letter, what came, and what answers it. */
const byTime = (one: Message, other: Message): number =>
  filedAt(one) - filedAt(other) || ofOneMoment.indexOf(one.kind) - ofOneMoment.indexOf(other.kind) || (one.happenedOn ?? '').localeCompare(other.happenedOn ?? '');

/**
 * The letters of a request; a draft is not one yet, and a message whose entry was struck out is none of this request's. What a
 * council wrote and sent is for those who may open its mail: to others it is there, with its day, and nothing of what it says.
 */
export function messageViews({ messages, attachments, request, mail, readMail, stage }: Correspondence): MessageView[] {
  const onFile = new Set(request.messages.map(({ messageId }) => messageId));
  const written = stage === 'draft' ? letterBeingWritten(messages)?.id : undefined;
  const letters = messages.filter((message) => {
    switch (message.kind) {
      case 'incoming':
        return onFile.has(message.id);
      case 'follow_up':
        return !isWritable(request, message);
      case 'initial_request':
        return message.id !== written && hasGone(message, request);
    }
  });
  return letters.toSorted(byTime).map((message): MessageView => {
    // A later letter answers the council's words, and quotes them.
    const open = message.kind === 'initial_request' || readMail;
    const files = attachments.filter(({ messageId }) => messageId === message.id).map(({ id, filename, contentType, size, inline }) => ({ id, filename, contentType, size, inline }));
    return {
      id: message.id,
      direction: message.direction,
      kind: message.kind,
      purpose: message.purpose,
      about: message.about,
      from: open ? (message.fromName ?? message.fromAddress) : null,
      to: message.toAddress,
      subject: open ? message.subject : '',
      body: open ? message.body : null,
      happenedOn: message.happenedOn,
      cameBy: message.cameBy,
      councilReference: message.councilReference,
      handedTo: message.handedTo === 'catcher' ? null : message.handedTo,
      attachments: open ? files : [],
      classified: request.classified.some(({ messageId }) => messageId === message.id),
      waits: request.unclassified.includes(message.id),
      automatic: message.automatic,
      parts: open && message.direction === 'incoming' ? partsOf(message.body) : [],
      reading: open ? readingOf(message, request) : null,
      report: open ? reportOn(message, mail) : null,
      mail: open ? mailOf(message, messages, mail) : null,
    };
  });
}

/** Whether a first letter went, or is on its way. A draft has not, nor a copy begun after one came back and never sent. */
const hasGone = ({ id, happenedOn }: Message, { letterId, position }: FoiRequest): boolean =>
  happenedOn !== null || id === letterId || (position.stage === 'sending' && position.messageId === id);
