import { ProductError } from '../../domain/errors.ts';
import type { Store, StoredDocument } from '../../ports/store.ts';
import { storeFailed } from '../../text/vi/errors.ts';
import { apply, emptyShelf, record, stateOf, versionOf } from './shelf.ts';

/** A store that lasts as long as its process: for commands that answer once, and the yardstick of the contract. */
export function memoryStore(shelf = emptyShelf()): Store {
  let closed = false;
  const whileOpen = <T>(act: () => T): Promise<T> =>
    closed ? Promise.reject(new ProductError('store-failed', storeFailed())) : Promise.resolve().then(act);
  const documents = (): readonly StoredDocument[] =>
    [...shelf.kept.documents.values()].sort((a, b) => (a.plan < b.plan ? -1 : 1));

  return {
    revision: () => whileOpen(() => shelf.revision),
    states: () => whileOpen(() => documents().map(stateOf)),
    documents: () => whileOpen(documents),
    past: () => whileOpen(() => shelf.kept.past.map(({ ended, ...one }) => ({ ...versionOf(one), ended }))),
    pastText: (lineage, hash) =>
      whileOpen(() => shelf.kept.past.findLast((one) => one.lineage === lineage && one.hash === hash)?.text ?? null),
    clerkWords: () => whileOpen(() => ({ corrections: shelf.kept.corrections, lineages: shelf.kept.lineages })),
    apply: (change) => whileOpen(() => apply(shelf, change)),
    record: (word) => whileOpen(() => record(shelf, word)),
    ready: () => Promise.resolve(!closed),
    close: () => {
      closed = true;
      return Promise.resolve();
    },
  };
}
