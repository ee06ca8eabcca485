/** Largest file that is read, in bytes: 5 MiB, some 2,500 pages; the longest plan seen had 60. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
