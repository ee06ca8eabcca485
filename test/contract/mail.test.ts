import { describeChats } from './chats.suite.ts';
import { onEveryDatabase } from './every-database.ts';
import { describeMail } from './mail.suite.ts';

onEveryDatabase(({ name, place, lasting, shared }) => {
  describeMail(name, place, { lasting, shared, runs: lasting ? 15 : 200 });
  describeChats(name, async () => (await place())());
});
