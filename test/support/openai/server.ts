import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { completion, streamed } from './completion.ts';
import { embed } from './embed.ts';
import { fail } from './fail.ts';
import { readChat, readEmbedding } from './read.ts';
import type { ChatHandler, ChatRequest, EmbeddingHandler, EmbeddingRequest, Recorded } from './script.ts';

export interface OpenAiServerOptions {
  /** The model's brain; without it every request for a completion is refused. */
  readonly chat?: ChatHandler;
  /** How requests for vectors fail; without it none does. */
  readonly embeddings?: EmbeddingHandler;
  /** The only key that is let in; without it any is. */
  readonly apiKey?: string;
  /** Of the vectors, where the client names none; 256 without. */
  readonly dimensions?: number;
  /** Of every vector; 1 without. */
  readonly vectorLength?: number;
  /** The vector of a text, of `dimensions` numbers; without it texts that share words lie close. */
  readonly vectorOf?: (text: string, dimensions: number) => Float32Array;
}

/** A server that speaks OpenAI's API over real HTTP: `/v1/chat/completions` (streamed too), `/v1/embeddings`, `/v1/models`. */
export interface OpenAiServer {
  /** What a client is configured with: the address up to `/v1`. */
  readonly baseUrl: string;
  /** Every request that arrived, in order. */
  readonly recorded: readonly Recorded[];
  /** The same, read. */
  readonly chats: readonly ChatRequest[];
  readonly embeddings: readonly EmbeddingRequest[];
  /** Requests whose connection is still held by a client. */
  open(): number;
  /** From now on another brain, or another way to fail. */
  answerWith(chat: ChatHandler): void;
  failEmbeddingsWith(embeddings: EmbeddingHandler): void;
  /** Ends at once, whatever still hangs. */
  close(): Promise<void>;
}

/** Starts it on a free port of the loopback. */
export async function startOpenAiServer(options: OpenAiServerOptions = {}): Promise<OpenAiServer> {
  let brain: ChatHandler = options.chat ?? (() => ({ fail: 'status', status: 404, message: 'no model here' }));
  let failing: EmbeddingHandler = options.embeddings ?? (() => null);
  const vectorOf = options.vectorOf ?? ((text, dimensions) => embed(text, dimensions, options.vectorLength));
  const recorded: Recorded[] = [];
  const chats: ChatRequest[] = [];
  const embeddings: EmbeddingRequest[] = [];
  let open = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await bodyOf(request);
    const path = request.url ?? '';
    recorded.push({ method: request.method ?? '', path, headers: request.headers, text });
    const given = request.headers.authorization;
    if (options.apiKey !== undefined && given !== `Bearer ${options.apiKey}`) {
      // As the real one does, it says back what it was given: a client must not log it.
      const message = `Incorrect API key provided: ${given ?? 'none'}`;
      await fail(response, { fail: 'status', status: 401, code: 'invalid_api_key', message });
      return;
    }
    switch (`${request.method ?? ''} ${path}`) {
      case 'POST /v1/chat/completions':
        await complete(text, response);
        return;
      case 'POST /v1/embeddings':
        await giveVectors(text, response);
        return;
      case 'GET /v1/models':
        give(response, { object: 'list', data: [{ id: 'test-model', object: 'model', created: 0, owned_by: 'test' }] });
        return;
      default:
        await fail(response, { fail: 'status', status: 404, message: `no ${path}` });
    }
  };

  const complete = async (text: string, response: ServerResponse): Promise<void> => {
    const request = readChat(parse(text), chats.length + 1);
    if (request === null) {
      await fail(response, { fail: 'status', status: 400, message: 'not a request for a completion' });
      return;
    }
    chats.push(request);
    const script = await brain(request);
    if ('fail' in script) {
      await fail(response, script);
    } else if (request.body['stream'] === true) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const event of streamed(request, script)) response.write(event);
      response.end();
    } else {
      give(response, completion(request, script));
    }
  };

  const giveVectors = async (text: string, response: ServerResponse): Promise<void> => {
    const read = readEmbedding(parse(text), embeddings.length + 1);
    if (read === null) {
      await fail(response, { fail: 'status', status: 400, message: 'not a request for vectors' });
      return;
    }
    const { request, base64 } = read;
    embeddings.push(request);
    const failure = await failing(request);
    if (failure !== null) {
      await fail(response, failure);
      return;
    }
    const dimensions = read.dimensions ?? options.dimensions ?? 256;
    const data = request.input.map((input, index) => {
      const vector = vectorOf(input, dimensions);
      return {
        object: 'embedding',
        index,
        embedding: base64 ? Buffer.from(vector.buffer).toString('base64') : [...vector],
      };
    });
    const tokens = Math.ceil(request.input.join('').length / 4);
    give(response, {
      object: 'list',
      model: request.model,
      data,
      usage: { prompt_tokens: tokens, total_tokens: tokens },
    });
  };

  const server = createServer((request, response) => {
    open += 1;
    response.on('close', () => {
      open -= 1;
    });
    answer(request, response).catch((error: unknown) => {
      // A brain that threw is a test that is wrong: told where it is seen.
      if (!response.headersSent) response.writeHead(500);
      response.end(`the test's model threw: ${String(error)}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    recorded,
    chats,
    embeddings,
    open: () => open,
    answerWith(chat) {
      brain = chat;
    },
    failEmbeddingsWith(next) {
      failing = next;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function give(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
