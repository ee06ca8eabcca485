import { ms, type State } from './state.ts';

export function lease(
  state: State,
  { name, holder, now, until }: { name: string; holder: string; now: string; until: string },
): boolean {
  const there = state.leases.get(name);
  if (there && there.holder !== holder && there.until > ms(now)) return false;
  state.leases.set(name, { holder, until: ms(until) });
  return true;
}

export function endLease(state: State, name: string, holder: string): void {
  if (state.leases.get(name)?.holder === holder) state.leases.delete(name);
}
