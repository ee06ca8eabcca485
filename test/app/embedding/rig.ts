import { expect, onTestFinished } from 'vitest';
import { memoryDatabase } from '../../../src/adapters/memory/database.ts';
import { openAiEmbedder } from '../../../src/adapters/openai/embedder.ts';
import { createEmbedding, type Embedding } from '../../../src/app/embedding/embedding.ts';
import type { Database } from '../../../src/ports/database.ts';
import type { Nearness, SearchEntry } from '../../../src/ports/search.ts';
import { exactIndex } from '../../../src/retrieve/vectors/exact.ts';
import { recordingLog, type Logged } from '../../support/log.ts';
import type { EmbeddingHandler } from '../../support/openai/script.ts';
import { startOpenAiServer, type OpenAiServer, type OpenAiServerOptions } from '../../support/openai/server.ts';

/** Of a caller who never gives up. */
export const never = new AbortController().signal;

/** What is shared by the processes of a test: a server of models and a database. */
export interface Place {
  readonly server: OpenAiServer;
  readonly database: Database;
  /** Texts that vectors were asked for, in order. */
  readonly asked: () => readonly string[];
  /** Starts a process. */
  readonly start: (options?: StartOptions) => Started;
}

export interface StartOptions {
  readonly model?: string;
  /** True where other processes use the database too. */
  readonly shared?: boolean;
  readonly queryMs?: number;
}

export interface Started {
  readonly embedding: Embedding;
  readonly log: Logged;
  /** What came of each question's vector. */
  outcomes(): readonly string[];
  /** How close all entries that it was told of last lie to a text. */
  near(text: string, signal?: AbortSignal): Promise<Nearness | null>;
  /** How long it waits at the moment, in milliseconds; null where it does not. */
  waiting(): number | null;
  /** Lets the time pass that it waits for, and that much on its clock. */
  pass(): void;
  /** Sets its clock on. */
  tick(ms: number): void;
}

export async function place(
  embeddings: EmbeddingHandler = () => null,
  options: OpenAiServerOptions = {},
): Promise<Place> {
  const server = await startOpenAiServer({ dimensions: 64, embeddings, ...options });
  onTestFinished(() => server.close());
  const database = memoryDatabase();
  return {
    server,
    database,
    asked: () => server.embeddings.flatMap(({ input }) => input),
    start: (how) => start(server, database, how),
  };
}

function start(server: OpenAiServer, database: Database, options: StartOptions = {}): Started {
  const { model = 'first', shared = false, queryMs } = options;
  let now = Date.parse('2026-11-22T08:00:00Z');
  let asleep: { ms: number; wake: () => void } | null = null;
  const log = recordingLog();
  const patient = { sleep: () => Promise.resolve() };
  const outcomes: string[] = [];
  const made = createEmbedding({
    model,
    onAsked: (outcome) => {
      outcomes.push(outcome);
    },
    embedderOf: (of) => openAiEmbedder({ apiKey: 'key', baseUrl: server.baseUrl, embeddingModel: of }, patient),
    vectors: database.vectors,
    makeIndex: (_, entries) => Promise.resolve(exactIndex(entries)),
    leases: shared ? database.mail : null,
    clock: { now: () => new Date(now).toISOString() },
    timer: {
      sleep: (ms, signal) =>
        new Promise((resolve) => {
          const wake = (): void => {
            asleep = null;
            resolve();
          };
          asleep = { ms, wake };
          signal.addEventListener('abort', wake, { once: true });
        }),
    },
    log,
    ...(queryMs !== undefined && { queryMs }),
  });
  let all: ReadonlySet<string> = new Set();
  const embedding: Embedding = {
    ...made,
    update: (entries) => {
      all = new Set(entries.map(({ id }) => id));
      made.update(entries);
    },
  };
  onTestFinished(() => embedding.close());
  return {
    embedding,
    log,
    outcomes: () => outcomes,
    near: (text, signal = never) => embedding.near(text, all, signal),
    waiting: () => asleep?.ms ?? null,
    pass: () => {
      now += asleep?.ms ?? 0;
      asleep?.wake();
    },
    tick: (ms) => {
      now += ms;
    },
  };
}

/** So many passages of a document, each with words of its own. */
export function passagesOf(document: string, count: number): readonly SearchEntry[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `p ${document} ${at}`,
    title: `Mục ${document}`,
    text: `Đoạn ${document}${at} nói về việc${at} của ${document}`,
  }));
}

/** A lock that a test opens. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    opened,
    open: () => {
      open();
    },
  };
}

/** Waits until all there is has a vector and is served. */
export async function complete({ embedding }: Started): Promise<void> {
  await expect.poll(() => embedding.status().complete, { timeout: 20_000 }).toBe(true);
}
