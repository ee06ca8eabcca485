import { onEveryDatabase } from './every-database.ts';
import { describeLedger } from './ledger.suite.ts';

onEveryDatabase(({ name, place, lasting, shared }) => {
  describeLedger(name, place, { lasting, shared, clock: lasting });
});
