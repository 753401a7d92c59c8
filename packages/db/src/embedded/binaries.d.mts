/** Where this machine's PostgreSQL programs are, ready to run. Throws, naming what is missing, where there are none. */
export declare function findBinaries(platform?: string, arch?: string): { readonly initdb: string; readonly postgres: string };

/** Makes the links a package lists in native/pg-symlinks.json and does not carry, or copies where links cannot be made. */
export declare function linkLibraries(folder: string): void;
