/** The time, so that tests and demonstrations can set it. */
export interface Clock {
  /** The present as an ISO 8601 instant in UTC. */
  now(): string;
}

/** Structured logging; never given tokens or message texts. */
export interface Log {
  debug(event: string, facts?: object): void;
  info(event: string, facts?: object): void;
  warn(event: string, facts?: object): void;
  error(event: string, facts?: object): void;
}
