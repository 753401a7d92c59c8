/** A mail that an Outlook container held, before its own containers are opened. */
export type OpenedMail = {
  /** The head it came with, where the container kept it. */
  readonly head: string;
  readonly subject: string;
  /** As a `Date` header would say it; empty where the container has none. */
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly files: readonly OpenedFile[];
};

/** A file in a container, or a mail that lay in it as one. */
export type OpenedFile = {
  readonly name: string | null;
  readonly declaredType: string | null;
  readonly contentId: string | null;
  readonly isHidden: boolean;
  readonly content: Uint8Array;
  readonly mail: OpenedMail | null;
};
