import { onEveryDatabase } from './every-database.ts';
import { describeSpending } from './spending.suite.ts';

onEveryDatabase(({ name, place, ...traits }) => {
  describeSpending(name, place, traits);
});
