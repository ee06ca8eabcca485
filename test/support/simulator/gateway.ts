import type { Database } from '../../../src/ports/database.ts';
import type { Life } from './life.ts';

/** Sees what takes effect, in the order in which it does. */
export type Witness = (call: string, given: readonly unknown[], result: unknown, life: Life) => Promise<void>;

/** The database as one life of a process has it. `time`: what the database's own clock says. */
export function gateway(db: Database, life: Life, witness: Witness, time: () => string | null): Database {
  const own = <T extends object>(port: T): T => through(port, life, witness);
  return {
    store: own(db.store),
    mail: own(db.mail),
    chats: own(db.chats),
    ledger: own({ ...db.ledger, time: () => Promise.resolve(time()) }),
    spending: own(db.spending),
    vectors: own(db.vectors),
    close: () => Promise.resolve(),
  };
}

function through<T extends object>(port: T, life: Life, witness: Witness): T {
  return new Proxy(port, {
    get: (of, name) => {
      const method: unknown = Reflect.get(of, name);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]) =>
        life.ask(String(name), async () => {
          const result: unknown = await Reflect.apply(method, of, given);
          await witness(String(name), given, result, life);
          return result;
        });
    },
  });
}
