import { ModelFailure, NO_USAGE } from '../../domain/model.ts';
import type { Embedder } from '../../ports/embedder.ts';
import type { Timer } from '../../ports/timer.ts';
import { batchesOf } from './batches.ts';
import { prefixesOf } from './embedding-prefixes.ts';
import { loadLibrary, requestEmbeddings, type EmbeddingSettings } from './embedding-request.ts';
import { retrying } from './retrying.ts';
import { WireFailure } from './wire-failure.ts';

/** For one request with its reply, in milliseconds: a server without a graphics card takes seconds for a batch. */
const REQUEST_MS = 60_000;
/** Nobody waits for passages; somebody waits for the answer to a question. */
const TRIES = { passages: 4, query: 2 } as const;
/** A text that a server refuses is not cut shorter than this, in UTF-16 units. */
const SHORTEST = 400;

/** A text with the number of its request, so that vectors come back in order. */
type Embed = (texts: readonly string[]) => Promise<readonly Float32Array[]>;

/**
 * Embeddings of any OpenAI-compatible server. A request that is refused for its size is cut in two, and a text that the
 * model finds too long stands for itself with its beginning, rather than keeping all others from being embedded.
 * @param settings.embeddingModel its name decides what is put before questions and passages
 * @param requestMs for one request with its whole reply
 */
export function openAiEmbedder(settings: EmbeddingSettings, timer: Timer, requestMs = REQUEST_MS): Embedder {
  const model = settings.embeddingModel;
  const prefixes = prefixesOf(model);
  // Begun now: the first question has no second to spare. Where it fails, whoever asks first is told.
  void loadLibrary().catch(() => undefined);
  const embedWith = (tries: number, signal: AbortSignal): { embed: Embed; calls: () => number } => {
    let calls = 0;
    const embed: Embed = (texts) =>
      retrying(
        async () => {
          calls += 1;
          return (await requestEmbeddings(texts, settings, { ms: requestMs, signal })).map(ofLengthOne);
        },
        { tries, timer, signal },
      );
    return { embed, calls: () => calls };
  };
  const all = async (texts: readonly string[], tries: number, signal: AbortSignal): Promise<Float32Array[]> => {
    const { embed, calls } = embedWith(tries, signal);
    try {
      const vectors: Float32Array[] = [];
      for (const batch of batchesOf(texts)) {
        if (signal.aborted) throw new WireFailure('timeout', 'called off');
        vectors.push(...(await embedCut(batch, embed)));
      }
      if (vectors.some(({ length }) => length !== vectors[0]?.length)) {
        throw new WireFailure('malformed', 'vectors of several dimensions');
      }
      return vectors;
    } catch (error) {
      if (!(error instanceof WireFailure)) throw error;
      throw new ModelFailure(error.reason, { ...NO_USAGE, calls: calls() }, { cause: error });
    }
  };
  return {
    model,
    passages: (texts, signal) =>
      all(
        texts.map((text) => prefixes.passage + text),
        TRIES.passages,
        signal,
      ),
    query: async (text, signal) => {
      const [vector] = await all([prefixes.query + text], TRIES.query, signal);
      if (vector === undefined) throw new ModelFailure('malformed', NO_USAGE);
      return vector;
    },
  };
}

async function embedCut(texts: readonly string[], embed: Embed): Promise<readonly Float32Array[]> {
  try {
    return await embed(texts);
  } catch (error) {
    if (!(error instanceof WireFailure) || !error.mayBeSize) throw error;
    const [text = ''] = texts;
    if (texts.length === 1) {
      if (text.length <= SHORTEST) throw error;
      return embedCut([text.slice(0, Math.ceil(text.length / 2)).toWellFormed()], embed);
    }
    // A server that refuses whatever it is sent is asked once more, not once for every text.
    await embed([text.slice(0, SHORTEST).toWellFormed()]);
    const half = texts.length >> 1;
    return [...(await embedCut(texts.slice(0, half), embed)), ...(await embedCut(texts.slice(half), embed))];
  }
}

/** So that inner products are cosines. */
function ofLengthOne(numbers: readonly number[]): Float32Array {
  const length = Math.sqrt(numbers.reduce((sum, one) => sum + one * one, 0));
  if (!Number.isFinite(length) || length === 0) throw new WireFailure('malformed', 'a vector without a direction');
  return Float32Array.from(numbers, (one) => one / length);
}
