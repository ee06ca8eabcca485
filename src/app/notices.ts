import type { ProductError } from '../domain/errors.ts';
import type { Log } from '../ports/system.ts';
import { orphanedNotice, supersededNotice } from '../text/vi/admin.ts';
import { decisionLine } from '../text/vi/corrections.ts';
import type { ShelvedDocument } from './shelf.ts';

/** Something about the corpus that its clerk should know. */
export interface Notice {
  /** One Vietnamese sentence. */
  readonly message: string;
  /** What the log records. */
  readonly facts: ProductError['facts'];
}

/** Makes what logs the notices of a shelf, each once while it holds. */
export function noticeTeller(log: Log): (shelf: readonly ShelvedDocument[]) => void {
  let told: readonly string[] = [];
  return (shelf) => {
    const notices = noticesOf(shelf);
    for (const { facts } of notices.filter(({ message }) => !told.includes(message))) log.warn('corpus.notice', facts);
    told = notices.map(({ message }) => message);
  };
}

/** Files that another version of the same document put out of force, and corrections that fit nothing any more. */
export function noticesOf(shelf: readonly ShelvedDocument[]): readonly Notice[] {
  return shelf.flatMap(({ stored, supersededBy, orphaned }): readonly Notice[] => {
    const { fileName, plan } = stored;
    if (supersededBy !== null) {
      const message = supersededNotice(fileName, supersededBy.fileName);
      return [{ message, facts: { notice: 'superseded', plan, by: supersededBy.plan } }];
    }
    return orphaned.map(({ id, decision }) => ({
      message: orphanedNotice(fileName, id, decisionLine(decision)),
      facts: { notice: 'correction-orphaned', plan, correction: id },
    }));
  });
}
