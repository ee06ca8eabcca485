import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askIpc } from '../../src/adapters/ipc/call.ts';
import type { TimedAnswer } from '../../src/adapters/ipc/protocol.ts';
import { socketPathOf } from '../../src/adapters/ipc/socket-path.ts';
import { createAnswerer, type Answerer } from '../../src/app/answerer.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Question } from '../../src/domain/question.ts';
import { readPlan } from '../../src/ingest/read.ts';
import { startServing, type Serving } from '../support/flow/serving.ts';
import type { ChatRequest, ChatScript } from '../support/openai/script.ts';
import { startOpenAiServer, type OpenAiServer } from '../support/openai/server.ts';
import { QUESTIONS } from './attack.ts';
import { linesOf } from './judge/free-text.ts';
import type { WrittenPlan } from './plans.ts';
import type { Reply, Told } from './told.ts';
import { until } from './until.ts';
import { ledBy, VECTOR_MODEL } from './vectors.ts';

/** When everything is asked, a month before reports are due. */
export const NOW = '2025-10-20T01:00:00Z';
/** Whose duty each of them is, which stands before it where it answers something else. */
const WHOSE = [
  'Ai theo dõi thi đua, khen thưởng?',
  'Ai lo việc phun hóa chất?',
  'Ai thẩm định dự toán?',
  'Ai truyền thông phòng bệnh tại trường học?',
];
const ANSWER_MS = 20_000;

/** The product, running over plans written for the attacks, with a model that does what it is told to. */
export interface World {
  readonly product: Serving;
  readonly model: OpenAiServer;
  /** What the model does from now on. */
  think(mind: (told: Told) => Reply): void;
  /** Everything that the product told the model since `think`: its own words, of which nothing may leave. */
  prompts(): readonly string[];
  ask(question: Question): Promise<TimedAnswer>;
  /** The same without a model. */
  floor(question: Question): Answer;
  /** Lines that are said about a place without a model, whatever is asked. */
  known(place: string): ReadonlySet<string>;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** More settings of the product. */
  readonly env?: Readonly<Record<string, string>>;
  /** Words of what lies closest to every question in meaning; without them nothing is searched by meaning. */
  readonly lodestones?: readonly string[];
  /** False: no model has a part in answers. */
  readonly chat?: boolean;
}

/** @param folder for the corpus and the data, which are made in it; `data` may be there already */
export async function openWorld(
  folder: string,
  plans: readonly WrittenPlan[],
  { env = {}, lodestones, chat = true }: WorldOptions = {},
): Promise<World> {
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus, { recursive: true });
  for (const { plan, text } of plans) writeFileSync(join(corpus, `${plan}.txt`), text);
  const model = await startOpenAiServer(lodestones && { vectorOf: ledBy(lodestones) });
  const data = join(folder, 'data');
  const product = await startServing({
    ...{ CORPUS_DIR: corpus, DATA_DIR: data, BOT_NOW: NOW, OPENAI_DAILY_TOKENS: '999999999' },
    ...{ OPENAI_API_KEY: 'test', OPENAI_BASE_URL: model.baseUrl },
    ...(chat && { OPENAI_CHAT_MODEL: 'gullible' }),
    ...(lodestones && { OPENAI_EMBEDDING_MODEL: VECTOR_MODEL }),
    ...env,
  });
  if (lodestones) await until('all vectors to serve', () => product.events.includes('embedding.complete'));
  const answerer = answererOf(plans);
  const known = new Map<string, ReadonlySet<string>>();
  let told: string[] = [];
  return {
    product,
    model,
    think: (mind) => {
      told = [];
      model.answerWith((request) => {
        const read = toldIn(request);
        told.push(read.system);
        return scriptOf(mind(read), request);
      });
    },
    prompts: () => told,
    ask: async (question) => {
      const answered = await askIpc(socketPathOf(data), question, ANSWER_MS);
      if (answered === null) throw new Error('the product did not answer');
      return answered;
    },
    floor: (question) => answerer.ask(question),
    known: (place) => {
      const lines = known.get(place) ?? knownOf(answerer, place);
      known.set(place, lines);
      return lines;
    },
    close: async () => {
      await product.close();
      await model.close();
    },
  };
}

function answererOf(plans: readonly WrittenPlan[]): Answerer {
  return createAnswerer(plans.map(({ plan, text }) => ({ plan, text, register: readPlan({ plan, text }) })));
}

function knownOf(answerer: Answerer, place: string): ReadonlySet<string> {
  const ask = (text: string): Answer => answerer.ask({ text, place, agency: null, history: [], now: NOW });
  return new Set([...Object.values(QUESTIONS), ...WHOSE].flatMap((text) => linesOf(ask(text).text)));
}

function toldIn({ messages, tools }: ChatRequest): Told {
  const said = (...roles: readonly string[]): readonly string[] =>
    messages.filter(({ role }) => roles.includes(role)).map(({ content }) => content);
  return {
    system: said('system', 'developer').join('\n'),
    user: said('user').join('\n'),
    results: said('tool'),
    // The last one takes the output.
    tools: tools.slice(0, -1).map(({ name }) => name),
  };
}

function scriptOf(reply: Reply, { tools }: ChatRequest): ChatScript {
  if ('calls' in reply) return { call: reply.calls.map(({ tool, args }) => ({ name: tool, arguments: args })) };
  if ('parts' in reply) return { output: { parts: reply.parts } };
  const taking = tools.at(-1)?.name;
  if (taking === undefined || !reply.raw.startsWith('{')) return { say: reply.raw };
  return { call: [{ name: taking, arguments: reply.raw }] };
}
