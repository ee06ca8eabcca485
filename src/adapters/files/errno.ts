/** The code of an error of the operating system (`ENOENT`, `EACCES`), or null for any other. */
export function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
