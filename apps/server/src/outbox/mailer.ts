import type { HandOver, MayGo } from '@openvalve/mail';
import type { RequestId } from '@openvalve/domain';

/** A letter to a council, as it leaves. `fromAddress` is the request's own and also the envelope sender. */
export type CouncilLetter = {
  readonly requestId: RequestId;
  /** The Message-ID header, with its angle brackets: fixed when the letter was drafted. */
  readonly mailMessageId: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What a letter after the first answers, and what came before it; null and nothing for a first letter. */
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
};

/** Mail to our own people. */
export type Notice = {
  readonly purpose: 'sign-in' | 'invitation' | 'notice';
  readonly mailMessageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where one press ends mail of this kind; only for what a person may do without. */
  readonly unsubscribeAt?: string;
};

/** A letter as bytes, signed where mail is; or that it cannot be put into bytes, as a mail server would refuse it. */
export type WrittenLetter = { readonly raw: Uint8Array } | { readonly refused: HandOver };

/** Hands mail over: letters to the catcher unless the operator switched council mail on, notices to the SMTP server when there is one. */
export type Mailer = {
  /** Where letters to councils go now. */
  readonly delivery: 'catcher' | 'live';
  /** Whether mail to our own people leaves this machine. */
  readonly noticesLeave: boolean;
  /** The bytes of a letter. Written again with the same date they are the same. */
  writeLetter(letter: CouncilLetter, date: Date): Promise<WrittenLetter>;
  /** Hands these bytes over, unchanged. Nothing of them goes before `mayGo` was asked. */
  sendLetter(letter: CouncilLetter, raw: Uint8Array, mayGo?: MayGo): Promise<HandOver>;
  sendNotice(notice: Notice): Promise<HandOver>;
};
