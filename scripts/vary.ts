/**
 * Makes many plan documents by varying real ones, for trying the product at the size of a province's archive: each is
 * moved to another place (issuer, title, body, recipients), with another number, other dates in the same form, its
 * agencies in another order, some duties dropped or given to two, and another layout. The same seed gives the same
 * documents. `truth.jsonl` beside the folder says what each must be found to hold; it follows from how they were made.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/app/command.ts';
import { writeVaried, type WriteRequest } from '../src/app/vary/write.ts';
import { loadSettings } from '../src/config.ts';
import { ProductError } from '../src/domain/errors.ts';
import { varied, VARY_USAGE } from '../src/text/vi/vary.ts';

await runCommand(async () => {
  const request = readArguments();
  const { count, originals, truth } = await writeVaried(request);
  console.log(varied(count, originals, request.out, truth));
});

function readArguments(): WriteRequest {
  try {
    const { values } = parseArgs({
      options: {
        out: { type: 'string' },
        count: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
        from: { type: 'string', multiple: true },
        places: { type: 'string' },
      },
    });
    const { out, places = null, from = defaultFolders() } = values;
    const [count, seed] = [Number(values.count), Number(values.seed)];
    if (out === undefined || !isCount(count) || !isCount(seed)) throw new ProductError('usage', VARY_USAGE);
    return { out, count, seed, from, places };
  } catch (error) {
    throw error instanceof ProductError ? error : new ProductError('usage', VARY_USAGE, {}, { cause: error });
  }
}

/** The repository's documents, and the evaluation data's where they are. */
function defaultFolders(): readonly string[] {
  return ['corpus', join(loadSettings().evalDir, 'more-plans')].filter((folder) => existsSync(folder));
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
