/**
 * The first `k` of `candidates` in the order of `before`, without sorting the rest: a heap whose root is the worst kept.
 * `before(a, b)` is true where `a` comes first, and must tell any two apart.
 */
export function best(candidates: Iterable<number>, k: number, before: (a: number, b: number) => boolean): number[] {
  const heap: number[] = [];
  if (k <= 0) return heap;
  for (const candidate of candidates) {
    const root = heap[0];
    if (heap.length < k) {
      heap.push(candidate);
      rise(heap, before);
    } else if (root !== undefined && before(candidate, root)) {
      heap[0] = candidate;
      sink(heap, before);
    }
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : 1));
}

function rise(heap: number[], before: (a: number, b: number) => boolean): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!worse(heap, at, parent, before)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink(heap: number[], before: (a: number, b: number) => boolean): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    let worst = at;
    if (left < heap.length && worse(heap, left, worst, before)) worst = left;
    if (left + 1 < heap.length && worse(heap, left + 1, worst, before)) worst = left + 1;
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function worse(heap: readonly number[], a: number, b: number, before: (a: number, b: number) => boolean): boolean {
  const [left, right] = [heap[a], heap[b]];
  return left !== undefined && right !== undefined && before(right, left);
}

function swap(heap: number[], a: number, b: number): void {
  const [left, right] = [heap[a], heap[b]];
  if (left === undefined || right === undefined) return;
  heap[a] = right;
  heap[b] = left;
}
