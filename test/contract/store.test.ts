import { onEveryDatabase } from './every-database.ts';
import { describeStore } from './store.suite.ts';

onEveryDatabase(({ name, place, ...traits }) => {
  const storeAt = async () => {
    const open = await place();
    return async () => (await open()).store;
  };
  describeStore(name, storeAt, traits);
});
