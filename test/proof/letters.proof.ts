import { it } from 'vitest';
import { memoryDatabase } from '../../src/adapters/memory/database.ts';
import { openEmbeddedDatabase } from '../../src/adapters/postgres/embedded.ts';
import { temporaryFolder } from '../support/folder.ts';
import { recordingLog } from '../support/log.ts';
import { countAnswers, type Counted } from './letters/count.ts';
import { prove } from './prove.ts';
import { ROUNDS } from './rounds.ts';

const CHATS = 400;

it('letters', async (context) => {
  const stores = [
    ['embedded database', () => openEmbeddedDatabase(temporaryFolder(), recordingLog())],
    ['memory', () => Promise.resolve(memoryDatabase())],
  ] as const;
  const counted: (Counted & { readonly name: string })[] = [];
  for (const [store, open] of stores)
    for (const by of ['webhook', 'polling'] as const) {
      const database = await open();
      const messages = ROUNDS.letters / 2;
      const result = await countAnswers({ by, database, messages, chats: CHATS, seed: counted.length + 1 });
      await database.close();
      counted.push({ ...result, name: `${by}, ${store}` });
    }
  prove(context, {
    claim:
      'Of messages that are delivered up to five times and in disorder, by webhook or polling, each one for the bot has one answer, in the order of its chat.',
    rounds: counted.reduce((sum, { delivered }) => sum + delivered, 0),
    unit: 'updates delivered',
    findings: counted.flatMap(({ name, findings }) => findings.map((finding) => `${name}: ${finding}`)),
    measured: counted
      .map(({ name, answers, seconds }) => `${name}: ${answers} answers, ${(answers / seconds).toFixed(0)} a second`)
      .join('; '),
  });
});
