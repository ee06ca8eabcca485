import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { openAiEmbedder } from '../../../src/adapters/openai/embedder.ts';
import type { ModelFailureReason } from '../../../src/domain/model.ts';
import type { Embedder } from '../../../src/ports/embedder.ts';
import type { EmbeddingHandler, Failure } from '../../support/openai/script.ts';
import { startOpenAiServer, type OpenAiServer, type OpenAiServerOptions } from '../../support/openai/server.ts';

/** Of the server's vectors. */
export const DIMENSIONS = 16;
/** Of a caller who never gives up. */
export const never = new AbortController().signal;

export interface Rig {
  readonly server: OpenAiServer;
  readonly embedder: Embedder;
  /** How long the embedder waited between tries, in milliseconds; no time passes. */
  readonly pauses: readonly number[];
}

export interface RigOptions extends Omit<OpenAiServerOptions, 'embeddings'> {
  readonly model?: string;
  readonly requestMs?: number;
}

/** An embedder before a server of the test's own. */
export async function rig(
  embeddings: EmbeddingHandler = () => null,
  { model = 'text-embedding-3-small', requestMs = 60_000, ...options }: RigOptions = {},
): Promise<Rig> {
  const server = await startOpenAiServer({ apiKey: 'key', dimensions: DIMENSIONS, embeddings, ...options });
  onTestFinished(() => server.close());
  const pauses: number[] = [];
  const timer = {
    sleep: (ms: number) => {
      pauses.push(ms);
      return Promise.resolve();
    },
  };
  const settings = { apiKey: 'key', baseUrl: server.baseUrl, embeddingModel: model };
  return { server, embedder: openAiEmbedder(settings, timer, { requestMs, tries: 4 }), pauses };
}

/** One vector as it goes over the wire. */
export type Wired = readonly { readonly index: number; readonly embedding: readonly unknown[] }[];

/** An embedder before a server whose vectors are spoilt; unspoilt, the text that is first in the alphabet gets [1, 0]. */
export async function spoilt(spoil: (data: Wired) => unknown): Promise<Embedder> {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { input } = JSON.parse(Buffer.concat(pieces).toString()) as { input: string[] };
      const sorted = input.toSorted();
      const data = input.map((text, index) => ({ index, embedding: [1, sorted.indexOf(text)] }));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: spoil(data) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const settings = { apiKey: 'key', baseUrl, embeddingModel: 'm' };
  return openAiEmbedder(settings, { sleep: () => Promise.resolve() });
}

/** A status as a server gives it. */
export function status(code: number, more: { readonly retryAfter?: string } = {}): Failure {
  return { fail: 'status', status: code, ...more };
}

/** What an error must be. */
export function failing(reason: ModelFailureReason): unknown {
  return expect.objectContaining({ name: 'ModelFailure', reason });
}

/** So many different texts. */
export function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `Nhiệm vụ thứ ${at}`);
}
