/** The part of the package that is used; it ships no types of its own. */
declare module 'fs-native-extensions' {
  /** True where this descriptor now holds the file's exclusive lock, false where another holds it. */
  export function tryLock(fd: number): boolean;
}
