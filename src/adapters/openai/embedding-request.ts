import type * as Library from '@langchain/openai';
import type { OpenAI } from 'openai';
import { z } from 'zod';
import { PUBLIC_URL } from './address.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { WireFailure } from './wire-failure.ts';

/** An OpenAI-compatible server and a model that it has. */
export interface EmbeddingSettings {
  readonly apiKey: string;
  /** Without a closing slash; null for the address of OpenAI itself. */
  readonly baseUrl: string | null;
  readonly embeddingModel: string;
}

/** 32 vectors of 4,096 numbers take some 3 MB. */
const MOST_BYTES = 32 * 1024 * 1024;

const replySchema = z.object({
  data: z.array(z.object({ index: z.number().int().optional(), embedding: z.array(z.number()).min(1) })),
});
type Reply = z.output<typeof replySchema>;

/** Loaded where it is used: a product without a model need not have it in memory. Takes a second the first time. */
export function loadLibrary(): Promise<typeof Library> {
  return import('@langchain/openai');
}

/**
 * The vectors of some texts in one request, in the order of the texts, as the server gave them: finite numbers, all of
 * one dimension.
 * @param ms for the request and its whole reply
 * @throws WireFailure
 */
export async function requestEmbeddings(
  texts: readonly string[],
  { apiKey, baseUrl, embeddingModel }: EmbeddingSettings,
  { ms, signal }: { readonly ms: number; readonly signal: AbortSignal },
): Promise<readonly (readonly number[])[]> {
  const { OpenAIEmbeddings } = await loadLibrary();
  // The library takes vectors in the order in which they come, whatever index they have, and looks at none of them.
  class CheckedEmbeddings extends OpenAIEmbeddings {
    protected override async embeddingWithRetry(request: OpenAI.EmbeddingCreateParams) {
      const reply = await super.embeddingWithRetry(request);
      return {
        ...reply,
        data: inOrder(reply, texts.length).map((one, index) => ({ ...one, index, object: 'embedding' as const })),
      };
    }
  }
  const { fetch, failure } = boundedFetch({ apiKey, signal, ms, bytes: MOST_BYTES });
  const embeddings = new CheckedEmbeddings({
    apiKey,
    model: embeddingModel,
    batchSize: texts.length,
    stripNewLines: false,
    // Not every compatible server knows base64, which the library would ask for by itself.
    encodingFormat: 'float',
    maxRetries: 0,
    timeout: ms,
    // All that would else be read from the environment is said here.
    configuration: {
      ...{ baseURL: baseUrl ?? PUBLIC_URL, organization: null, project: null, adminAPIKey: null, webhookSecret: null },
      ...{ logLevel: 'off', fetch },
    },
  });
  try {
    return await embeddings.embedDocuments([...texts]);
  } catch (error) {
    throw failure() ?? (error instanceof WireFailure ? error : new WireFailure('malformed', 'no reply as expected'));
  }
}

function inOrder(reply: unknown, count: number): Reply['data'] {
  const read = replySchema.safeParse(reply);
  if (!read.success) throw new WireFailure('malformed', 'no list of vectors made of numbers');
  // A server that numbers none of them gives them in the order in which it was asked.
  const numbered = read.data.data.some(({ index }) => index !== undefined);
  const data = numbered ? read.data.data.toSorted((a, b) => (a.index ?? -1) - (b.index ?? -1)) : read.data.data;
  if (data.length !== count || (numbered && data.some(({ index }, at) => index !== at))) {
    throw new WireFailure('malformed', 'other vectors than were asked for');
  }
  if (data.some(({ embedding }) => embedding.length !== data[0]?.embedding.length)) {
    throw new WireFailure('malformed', 'vectors of several dimensions');
  }
  return data;
}
