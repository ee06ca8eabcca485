import { ProductError } from '../../domain/errors.ts';
import { storeFailed } from '../../text/vi/errors.ts';

/**
 * What a person may know of a fault of the database. The cause goes along for the log's stack; of the driver's own
 * words only the SQLSTATE is a fact, for its messages may quote values.
 */
export function failure(error: unknown, message = storeFailed()): ProductError {
  if (error instanceof ProductError) return error;
  return new ProductError('store-failed', message, { sqlState: sqlStateOf(error) }, { cause: error });
}

/** What `act` gives; whatever goes wrong is a ProductError. */
export async function guarded<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw failure(error);
  }
}

function sqlStateOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
