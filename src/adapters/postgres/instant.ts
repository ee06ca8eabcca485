/** An instant as it is kept: ISO 8601 in UTC, to the millisecond. Throws a RangeError where it is none. */
export function instant(at: string | Date): string {
  return new Date(at).toISOString();
}
