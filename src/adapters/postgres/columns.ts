import type { ColumnType } from 'kysely';

/** Goes in as JSON text, comes back parsed. */
export type Json = ColumnType<unknown, string, string>;

/** A bigint, which the driver hands over as text. */
export type Big = ColumnType<string, number, number>;

/** An instant: goes in as ISO 8601, comes back as the driver reads it. */
export type Instant = ColumnType<Date, string, string>;
