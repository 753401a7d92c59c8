export type EmbeddedOptions = {
  /** The folder for everything: the cluster, its password, its port and its log. Made when it is not there. */
  readonly dataDir: string;
  /** The port to listen on. Without it a free one is chosen and remembered. */
  readonly port?: number;
  /** Told, in a sentence each, what is happening. */
  readonly log?: (line: string) => void;
  /** For data that need not survive a power cut: tests. Faster. */
  readonly disposable?: boolean;
};

export type Embedded = {
  /** With the password in it: never to be logged. */
  readonly url: string;
  /** Stops it, unless another living process started it. */
  readonly stop: () => Promise<void>;
};

/**
 * PostgreSQL for one machine, from the programs npm installed. Starts it in `dataDir`, making it there the first time, or
 * attaches to the one already running there. It listens on this machine only, and stops when this process does.
 *
 * Throws with the place of its log and the log's last lines when it does not start.
 */
export declare function startEmbedded(options: EmbeddedOptions): Promise<Embedded>;
