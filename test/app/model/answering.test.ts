import { describe, expect, it } from 'vitest';
import { memoryDatabase } from '../../../src/adapters/memory/database.ts';
import { prometheusMetrics } from '../../../src/adapters/metrics/prometheus.ts';
import { MODEL_FAILURES, ModelFailure, NO_USAGE } from '../../../src/domain/model.ts';
import type { ChatModel, ModelTask } from '../../../src/ports/model.ts';
import { ask } from '../../support/corpus.ts';
import { testAnswering } from '../../support/model/answering.ts';
import { dataIn, scriptedModel, SCRIPTED_USAGE } from '../../support/model/scripted.ts';
import { setTime } from '../../mail/support/set-time.ts';

const QUESTION = 'Phòng Y tế huyện Sơn Tịnh phải làm gì?';
const FLOOR = ask(QUESTION);
const CHAT = { chat: 'telegram:1000' };

/** Shows all that was found, the last first. */
function showAll({ user }: ModelTask<unknown>): unknown {
  const found = dataIn(user, 'found') as readonly { readonly id: string }[];
  return { parts: found.toReversed().map(({ id }) => ({ kind: 'show', id, text: null })) };
}
const good = () => scriptedModel(showAll);
const failing = (reason: ModelFailure['reason']) =>
  scriptedModel(() => {
    throw new ModelFailure(reason, SCRIPTED_USAGE);
  });
/** Never gives anything; `heeds`: ends as it ought to when it is called off. */
function hanging(heeds: boolean): ChatModel & { readonly started: () => number } {
  let started = 0;
  return {
    model: 'hanging',
    started: () => started,
    run: (_task, signal) => {
      started += 1;
      return new Promise((_, reject) => {
        if (heeds) {
          signal.addEventListener('abort', () => {
            reject(new ModelFailure('timeout', SCRIPTED_USAGE));
          });
        }
      });
    },
  };
}

describe('an answer with a model', () => {
  it('is made of what the model chose, with the same duties, and says what the model did', async () => {
    const model = good();
    const { answer, model: account } = await (await testAnswering({ chat: model })).say(QUESTION);
    expect(answer.engine).toBe('llm');
    expect(new Set(answer.duties)).toEqual(new Set(FLOOR.duties));
    expect(answer.question).toBe(QUESTION);
    expect(account).toMatchObject({ fellBack: null, kept: 3, dropped: {}, usage: SCRIPTED_USAGE });
    expect(account?.prompt?.id).toBe('answer');
  });

  it.each(MODEL_FAILURES)('is the one without a model where that fails by %s', async (reason) => {
    const { answer, model } = await (await testAnswering({ chat: failing(reason) })).say(QUESTION);
    expect(answer).toEqual(FLOOR);
    expect(model).toMatchObject({ fellBack: reason, usage: SCRIPTED_USAGE });
  });

  it('is the one without a model where the model leaves something out, or gives nothing of use', async () => {
    const forgetful = scriptedModel((task) => ({ parts: (showAll(task) as { parts: unknown[] }).parts.slice(1) }));
    const left = await (await testAnswering({ chat: forgetful })).say(QUESTION);
    expect([left.answer, left.model?.fellBack]).toEqual([FLOOR, 'left-out']);
    const inventing = scriptedModel(() => ({ parts: [{ kind: 'show', id: 'd99', text: null }] }));
    const none = await (await testAnswering({ chat: inventing })).say(QUESTION);
    expect(none.answer).toEqual(FLOOR);
    expect(none.model?.dropped).toEqual({ 'unknown-id': 1 });
  });

  it('is the one without a model where a fault of ours comes between', async () => {
    const broken: ChatModel = { model: 'broken', run: () => Promise.reject(new TypeError('secret words')) };
    const answering = await testAnswering({ chat: broken });
    expect((await answering.say(QUESTION)).answer).toEqual(FLOOR);
    expect(answering.log.events).toContain('answer.model.failed');
    expect(answering.log.lines.join()).not.toContain('secret words');
  });

  it.each(['Xin chào', 'Hạn báo cáo của huyện Mường Lát là ngày nào?', 'Hạn báo cáo là ngày nào?'])(
    'asks no model about %j, which needs none',
    async (text) => {
      const model = good();
      const { answer, model: account } = await (await testAnswering({ chat: model })).say(text);
      expect(answer).toEqual(ask(text));
      expect([model.tasks.length, account?.fellBack]).toEqual([0, 'not-needed']);
    },
  );

  it('refuses what cannot be taken as without a model', async () => {
    const answering = await testAnswering({ chat: good() });
    await expect(answering.say('a'.repeat(5000))).rejects.toMatchObject({ code: 'question-too-long' });
  });
});

describe('the time of an answer', () => {
  it.each([true, false])('ends where a model hangs, heeding its end: %s', async (heeds) => {
    const time = setTime();
    const chat = hanging(heeds);
    const answering = await testAnswering({ chat, timer: time.timer, timeoutMs: 12_000 });
    let made: Awaited<ReturnType<typeof answering.say>> | null = null;
    const asked = answering.say(QUESTION).then((answer) => (made = answer));
    await time.pass(11_999);
    expect([made, chat.started()]).toEqual([null, 1]);
    await time.pass(1001);
    expect(made).toMatchObject({ answer: FLOOR, model: { fellBack: 'timeout' } });
    await asked;
  });

  it('does not wait for a store that hangs', async () => {
    const time = setTime();
    const database = memoryDatabase();
    const spending = { ...database.spending, spent: () => new Promise<never>(() => undefined) };
    const answering = await testAnswering({
      ...{ chat: good(), timer: time.timer, timeoutMs: 12_000 },
      database: { ...database, spending },
    });
    const asked = answering.say(QUESTION);
    await time.pass(13_000);
    expect((await asked).answer).toEqual(FLOOR);
  });

  it('ends with whoever asked', async () => {
    const gone = new AbortController();
    const chat = hanging(true);
    const answering = await testAnswering({ chat });
    const asked = answering.say(QUESTION, {}, { signal: gone.signal });
    await expect.poll(() => chat.started()).toBe(1);
    gone.abort();
    expect((await asked).answer).toEqual(FLOOR);
  });

  it('is four seconds more when the process ends, and then no model is asked any more', async () => {
    const time = setTime();
    const chat = hanging(true);
    const answering = await testAnswering({ chat, timer: time.timer, timeoutMs: 60_000 });
    const asked = answering.say(QUESTION);
    await time.settle();
    const closed = answering.close();
    await time.pass(4000);
    await closed;
    expect((await asked).answer).toEqual(FLOOR);
    expect((await answering.say(QUESTION)).answer).toEqual(FLOOR);
    expect(chat.started()).toBe(1);
  });
});

describe('a model that fails again and again', () => {
  it('is left alone after five times, tried once after a minute, and asked again once it works', async () => {
    let [now, down] = [0, true];
    const model = scriptedModel((task) => {
      if (down) throw new ModelFailure('server', NO_USAGE_BUT_ONE);
      return showAll(task);
    });
    const answering = await testAnswering({ chat: model, now: () => now });
    const reasons = async (times: number): Promise<unknown[]> => {
      const seen: unknown[] = [];
      for (let time = 0; time < times; time += 1) seen.push((await answering.say(QUESTION)).model?.fellBack);
      return seen;
    };
    expect(await reasons(7)).toEqual([...Array<string>(5).fill('server'), 'breaker', 'breaker']);
    expect(model.tasks).toHaveLength(5);
    now += 60_000;
    expect(await reasons(2)).toEqual(['server', 'breaker']);
    now += 60_000;
    down = false;
    expect(await reasons(2)).toEqual([null, null]);
  });

  it('is not told from one whose askers left', async () => {
    const chat = hanging(true);
    const answering = await testAnswering({ chat });
    for (let time = 1; time <= 6; time += 1) {
      const gone = new AbortController();
      const asked = answering.say(QUESTION, {}, { signal: gone.signal });
      await expect.poll(() => chat.started()).toBe(time);
      gone.abort();
      await asked;
    }
  });
});

const NO_USAGE_BUT_ONE = { ...NO_USAGE, calls: 1 };

describe('the budget of answers', () => {
  it('ends with its tokens, also those of runs that failed, and outlives the process', async () => {
    const database = memoryDatabase();
    const limits = { tokens: 200, chatAnswers: 100 };
    const first = await testAnswering({ chat: failing('malformed'), database, limits });
    expect((await first.say(QUESTION)).model?.fellBack).toBe('malformed');
    expect((await first.say(QUESTION)).model?.fellBack).toBe('malformed');
    await first.close();
    const model = good();
    const { answer, model: account } = await (await testAnswering({ chat: model, database, limits })).say(QUESTION);
    expect([answer, account?.fellBack, model.tasks.length]).toEqual([FLOOR, 'budget', 0]);
  });

  it('is of a chat too', async () => {
    const answering = await testAnswering({ chat: good(), limits: { tokens: 100_000, chatAnswers: 1 } });
    expect((await answering.say(QUESTION, {}, CHAT)).answer.engine).toBe('llm');
    expect((await answering.say(QUESTION, {}, CHAT)).model?.fellBack).toBe('budget');
    expect((await answering.say(QUESTION, {}, { chat: 'telegram:2' })).answer.engine).toBe('llm');
  });
});

describe('what is told of an answer', () => {
  it('is one line, with what was offered and cited, and nothing of what was said or by whom', async () => {
    const answering = await testAnswering({ chat: good() });
    await answering.say(QUESTION, { history: ['CANARY-HISTORY'], agency: 'CANARY-AGENCY' }, CHAT);
    const lines = answering.log.lines.filter((line) => line.startsWith('answer.made'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/engine: 'llm'/u);
    expect(lines[0]).toContain("prompt: { id: 'answer', version:");
    expect(lines[0]).toContain("offered: { count: 1, ids: [ 'son-tinh-2024 IV.4', [length]: 1 ] }");
    expect(lines[0]).toContain("cited: { count: 1, ids: [ 'son-tinh-2024 IV.4', [length]: 1 ] }");
    expect(lines[0]).toMatch(/kept: 3/u);
    const all = answering.log.lines.join('\n');
    for (const said of ['Phòng Y tế', 'phải làm gì', 'CANARY', '1000', FLOOR.text, FLOOR.duties[0]?.text ?? '']) {
      expect(all).not.toContain(said);
    }
  });

  it('is measured: answers, tokens, cost, claims and time', async () => {
    const metrics = prometheusMetrics();
    const answering = await testAnswering({ chat: good(), metrics });
    await answering.say(QUESTION);
    await answering.say('Xin chào');
    const text = await metrics.text();
    expect(text).toContain('nhac_viec_answers_total{engine="llm",fell_back="none"} 1');
    expect(text).toContain('nhac_viec_answers_total{engine="extractive",fell_back="not-needed"} 1');
    expect(text).toContain('nhac_viec_model_tokens_total{model="scripted",direction="input"} 100');
    expect(text).toContain('nhac_viec_model_tokens_total{model="scripted",direction="output"} 10');
    // 100 tokens at 2 a million, and 10 at 10.
    expect(text).toContain('nhac_viec_model_cost_total{model="scripted"} 0.0003');
    expect(text).toContain('nhac_viec_model_claims_total{outcome="kept"} 3');
    expect(text).toContain('nhac_viec_answer_seconds_count{engine="llm"} 1');
    expect(text).toContain('nhac_viec_model_call_seconds_count{model="scripted",outcome="answered"} 1');
  });
});

describe('search by meaning', () => {
  it('is asked for only where passages are wanted, and its failing costs nothing', async () => {
    const asked: string[] = [];
    const near = (text: string): Promise<null> => {
      asked.push(text);
      return Promise.resolve(null);
    };
    const answering = await testAnswering({ near });
    expect((await answering.say(QUESTION)).answer).toEqual(FLOOR);
    expect(asked).toEqual([]);
    const money = 'Kinh phí thực hiện ở Sơn Tịnh lấy từ đâu?';
    expect(await answering.say(money)).toEqual({ answer: ask(money), ms: expect.any(Number) as number });
    expect(asked).toEqual([money]);
  });
});
