import { onEveryDatabase } from './every-database.ts';
import { describeVectors } from './vectors.suite.ts';

onEveryDatabase(({ name, place, ...traits }) => {
  describeVectors(name, place, traits);
});
