import { parseArgs } from 'node:util';
import { runCommand } from '../src/app/command.ts';
import { searchPassages, type SearchRequest, type SearchResult } from '../src/app/search.ts';
import { embedderOf, IMPATIENT } from '../src/app/embedding/embedder-of.ts';
import { loadSettings } from '../src/config.ts';
import { ProductError } from '../src/domain/errors.ts';
import {
  NOTHING_FOUND,
  passagesRefused,
  queryHeading,
  SEARCH_BY_WORDS,
  SEARCH_USAGE,
  searchDepthInvalid,
} from '../src/text/vi/search.ts';

const DEFAULT_K = 10;
const MAX_K = 1000;

await runCommand(async () => {
  const { json, ...request } = readArguments();
  const embedder = embedderOf(loadSettings().model, IMPATIENT);
  const onModelFailed = (): void => {
    process.stderr.write(`${SEARCH_BY_WORDS}\n`);
  };
  const onRefused = (count: number): void => {
    process.stderr.write(`${passagesRefused(count)}\n`);
  };
  for await (const result of searchPassages({ ...request, embedder, onModelFailed, onRefused }))
    console.log(json ? asJson(result) : asText(result));
});

function readArguments(): Pick<SearchRequest, 'passages' | 'queries' | 'k'> & { readonly json: boolean } {
  const { json, passages, queries, k } = options();
  if (passages === undefined || queries === undefined) throw new ProductError('usage', SEARCH_USAGE);
  const depth = k === undefined ? DEFAULT_K : Number(k);
  if (!Number.isInteger(depth) || depth < 1 || depth > MAX_K) {
    throw new ProductError('usage', searchDepthInvalid(k ?? '', MAX_K));
  }
  return { json, passages, queries, k: depth };
}

function options() {
  try {
    return parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        passages: { type: 'string' },
        queries: { type: 'string' },
        k: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new ProductError('usage', SEARCH_USAGE, {}, { cause: error });
  }
}

function asJson({ id, hits, ms }: SearchResult): string {
  return JSON.stringify({ id, hits, ms });
}

function asText({ id, text, hits }: SearchResult): string {
  const lines = hits.map((hit, at) => `${String(at + 1).padStart(2)}. ${hit.id}  (${hit.score.toFixed(2)})`);
  return [queryHeading(String(id), text), ...(lines.length === 0 ? [NOTHING_FOUND] : lines), ''].join('\n');
}
