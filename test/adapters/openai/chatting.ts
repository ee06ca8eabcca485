import { z } from 'zod';
import { openAiChatModel } from '../../../src/adapters/openai/chat-model.ts';
import { ModelFailure } from '../../../src/domain/model.ts';
import type { ChatModel, ModelLimits, ModelTask, ModelTool } from '../../../src/ports/model.ts';
import type { Log } from '../../../src/ports/system.ts';
import { recordingLog, type Logged } from '../../support/log.ts';
import type { ChatHandler } from '../../support/openai/script.ts';
import { startOpenAiServer, type OpenAiServer } from '../../support/openai/server.ts';

export const API_KEY = 'sk-rat-bi-mat-0123456789';

const found = z.object({ parts: z.array(z.string()).max(5) });
export type Found = z.infer<typeof found>;

/** A look-up that gives what it was asked for, and knows what that was. */
export function lookUp(asked: unknown[] = []): ModelTool {
  return {
    name: 'tra_cuu',
    description: 'Tra cứu nhiệm vụ của một cơ quan.',
    input: z.object({ agency: z.string().min(1), limit: z.number().int().optional() }),
    run(input) {
      asked.push(input);
      return Promise.resolve({ entries: [{ id: 'N1', of: input['agency'] }] });
    },
  };
}

export function task(limits: Partial<ModelLimits> = {}, tools: readonly ModelTool[] = [lookUp()]): ModelTask<Found> {
  return {
    system: 'Chỉ trả lời bằng mã đã tra được.',
    user: 'Phòng Y tế phải làm gì?',
    tools,
    output: { name: 'tra_loi', schema: found },
    limits: { ms: 20_000, calls: 6, outputTokens: 300, totalTokens: 20_000, ...limits },
  };
}

/** A model on a server whose brain is given, and what it logs. */
export interface Chatting {
  readonly server: OpenAiServer;
  readonly model: ChatModel;
  readonly log: Log & Logged;
}

/** Runs a test with it and takes it away afterwards. */
export async function withModel(chat: ChatHandler, test: (chatting: Chatting) => Promise<void>): Promise<void> {
  const server = await startOpenAiServer({ chat, apiKey: API_KEY });
  const log = recordingLog();
  const model = openAiChatModel({ apiKey: API_KEY, baseUrl: `${server.baseUrl}/`, chatModel: 'mo-hinh-thu' }, log);
  try {
    await test({ server, model, log });
  } finally {
    await server.close();
  }
}

/** How a run failed. */
export async function failureOf(run: Promise<unknown>): Promise<ModelFailure> {
  const outcome = await run.then(
    () => 'an answer',
    (error: unknown) => error,
  );
  if (outcome instanceof ModelFailure) return outcome;
  throw new Error(`a ModelFailure was expected, and came: ${String(outcome)}`);
}

/** A signal that nobody aborts. */
export function unaborted(): AbortSignal {
  return new AbortController().signal;
}
