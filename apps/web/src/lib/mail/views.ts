import type { Outputs } from '../trpc.ts';

/** A request, as a page that shows its mail has it. */
export type RequestView = Outputs['requests']['show'];

/** A message of a request. */
export type MessageView = RequestView['messages'][number];

/** What a message nobody has read seems to say. */
export type ReadingView = NonNullable<MessageView['reading']>;

/** How a message came by mail. */
export type MailView = NonNullable<MessageView['mail']>;
