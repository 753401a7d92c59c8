declare module 's3rver' {
  /** A store that speaks S3, on this machine. */
  export default class S3rver {
    constructor(options: { port: number; address: string; directory: string; silent: boolean; configureBuckets: { name: string; configs: string[] }[] });
    run(): Promise<{ port: number }>;
    close(): Promise<void>;
  }
}
