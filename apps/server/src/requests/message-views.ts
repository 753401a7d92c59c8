import type { listAttachments, listMessages } from '@openvalve/db';
import type { FoiRequest, Stage } from '@openvalve/domain';
import type { MessageView } from './views.ts';

type Correspondence = {
  messages: Awaited<ReturnType<typeof listMessages>>;
  attachments: Awaited<ReturnType<typeof listAttachments>>;
  request: FoiRequest;
  readMail: boolean;
  stage: Stage;
};

type Message = Correspondence['messages'][number];

/** In the order they were put on file; of two in the same moment, ours first. */
const byTime = (one: Message, other: Message): number =>
  one.createdAt.getTime() - other.createdAt.getTime() || Number(one.direction === 'incoming') - Number(other.direction === 'incoming');

/**
 * The letters of a request; a draft is not one yet, and a message whose entry was struck out is none of this request's. What a
 * council wrote and sent is for those who may open its mail: to others it is there, with its day, and nothing of what it says.
 */
export function messageViews({ messages, attachments, request, readMail, stage }: Correspondence): MessageView[] {
  const onFile = new Set(request.messages.map(({ messageId }) => messageId));
  const letters = messages.filter(({ id, direction, happenedOn }) => {
    if (direction === 'incoming') return onFile.has(id);
    return stage !== 'draft' && (stage !== 'withdrawn' || happenedOn !== null);
  });
  return letters.toSorted(byTime).map((message): MessageView => {
    const open = message.direction === 'outgoing' || readMail;
    return {
      id: message.id,
      direction: message.direction,
      kind: message.kind,
      from: open ? (message.fromName ?? message.fromAddress) : null,
      to: message.toAddress,
      subject: open ? message.subject : '',
      body: open ? message.body : null,
      happenedOn: message.happenedOn,
      cameBy: message.cameBy,
      councilReference: message.councilReference,
      attachments: open
        ? attachments.filter(({ messageId }) => messageId === message.id).map(({ id, filename, contentType, size }) => ({ id, filename, contentType, size }))
        : [],
      classified: request.classified.some(({ messageId }) => messageId === message.id),
    };
  });
}
