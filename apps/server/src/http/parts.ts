import type { Frame } from '@openvalve/web/site';
import type { Deps } from '../deps.ts';
import type { SignIn } from '../volunteers/sign-in.ts';

/** What the HTTP server is made of. */
export type HttpParts = {
  readonly deps: Deps;
  readonly signIn: SignIn;
  /** Where the client's build is. */
  readonly clientDir: string;
  readonly assets: Frame['assets'];
  /** Whether the database has been reached and brought up to date since the program started. */
  readonly isReady: () => boolean;
  /** Told of every address that is served, as it is added: so that a check can walk them all. */
  readonly onRoute?: (url: string) => void;
};
