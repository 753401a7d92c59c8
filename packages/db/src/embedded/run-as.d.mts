export type Owner = { readonly uid: number; readonly gid: number };

/**
 * How to run PostgreSQL's programs as this user: in a user namespace or as an unprivileged user where this is root, who is
 * refused; and told to stop when this process dies, where that can be asked. `without` names tools to do without.
 */
export declare function howToRun(options?: { readonly without?: readonly ('unshare' | 'setpriv')[] }): {
  /** Whose the data folder has to be; null for whoever runs this. */
  readonly owner: Owner | null;
  /** Whether PostgreSQL will stop when this process dies, however it dies. */
  readonly leashed: boolean;
  readonly line: (
    program: string,
    args: readonly string[],
    options: { readonly untilParentDies: boolean },
  ) => { readonly command: string; readonly args: string[]; readonly options: { readonly uid?: number; readonly gid?: number } };
};

/** Gives a folder and everything in it to `owner`, where it is somebody else's. */
export declare function giveTo(folder: string, owner: Owner | null): void;
