/** `B` where two types take the same values, else `never`: keeps a schema and the type it guards from drifting apart. */
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? B : never) : never;
