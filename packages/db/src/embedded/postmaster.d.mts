/** Whether a PostgreSQL on this port of this machine lets clients in now. */
export declare function letsClientsIn(port: number): Promise<boolean>;
