import type { KeptUpdate } from './letters.ts';
import { nameOf, type State } from './state.ts';

/** Puts updates that are not handled in their place among those of their chat. */
export function queue(state: State, updates: readonly KeptUpdate[]): void {
  for (const update of updates) {
    const open = state.openUpdates.get(nameOf(update)) ?? [];
    const before = open.findLastIndex(
      ({ order, id }) => order < update.order || (order === update.order && id < update.id),
    );
    open.splice(before + 1, 0, update);
    state.openUpdates.set(nameOf(update), open);
  }
}
