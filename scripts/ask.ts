import { parseArgs } from 'node:util';
import { askBatch, readBatch, resultOf } from '../src/app/ask.ts';
import { openAsker } from '../src/app/asker.ts';
import { runCommand } from '../src/app/command.ts';
import { loadSettings } from '../src/config.ts';
import { ProductError } from '../src/domain/errors.ts';
import { parseInstant } from '../src/domain/instant.ts';
import { ASK_USAGE, nowInvalid } from '../src/text/vi/ask.ts';

await runCommand(async () => {
  const { values, question } = readArguments();
  const settings = loadSettings();
  const present = settings.startsAt ?? new Date().toISOString();
  const now = values.now === undefined ? present : parseInstant(values.now, settings.timeZone);
  if (now === null) throw new ProductError('usage', nowInvalid(values.now ?? ''));
  const batch = values.batch === undefined ? null : await readBatch(values.batch, now, settings.timeZone);
  const asker = await openAsker(settings);
  try {
    for (const sentence of asker.problems) console.error(sentence);
    if (batch !== null) {
      for await (const result of askBatch(batch, asker.ask)) console.log(JSON.stringify(result));
      return;
    }
    const { place = null, agency = null } = values;
    const timed = await asker.ask({ text: question, place, agency, history: [], now });
    console.log(values.json ? JSON.stringify(resultOf(timed)) : timed.answer.text);
  } finally {
    await asker.close();
  }
});

function readArguments() {
  const { values, positionals } = parse();
  const wanted = values.batch === undefined ? 1 : 0;
  if (positionals.length !== wanted) throw new ProductError('usage', ASK_USAGE);
  return { values, question: positionals[0] ?? '' };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        batch: { type: 'string' },
        place: { type: 'string' },
        agency: { type: 'string' },
        now: { type: 'string' },
      },
    });
  } catch (error) {
    throw new ProductError('usage', ASK_USAGE, {}, { cause: error });
  }
}
