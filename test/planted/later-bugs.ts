import type { Bug } from './bugs.ts';
export const LATER_BUGS: readonly Bug[] = [];
