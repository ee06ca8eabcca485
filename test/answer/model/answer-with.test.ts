import { describe, expect, it } from 'vitest';
import { loadPrompts, PROMPTS_DIR } from '../../../src/adapters/files/prompts.ts';
import { answerWithModel, type AnsweredWith } from '../../../src/answer/model/answer-with.ts';
import { checkLink } from '../../../src/answer/model/linking.ts';
import type { Considered } from '../../../src/app/answerer.ts';
import { MODEL_FAILURES, ModelFailure, NO_USAGE, type AnswerPart } from '../../../src/domain/model.ts';
import type { Question } from '../../../src/domain/question.ts';
import type { LookUps } from '../../../src/ports/look-ups.ts';
import type { ChatModel, ModelTask } from '../../../src/ports/model.ts';
import { consider, questionOf } from '../../support/model/considered.ts';
import { dataIn, scriptedModel, SCRIPTED_USAGE, useTool } from '../../support/model/scripted.ts';

const prompt = (await loadPrompts(PROMPTS_DIR)).get('answer');
if (prompt === undefined) throw new Error('the product has a prompt to answer with');

const LIMITS = { ms: 1000, calls: 3, outputTokens: 500, totalTokens: 20_000 };

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

const foundIn = (task: ModelTask<unknown>): readonly Entry[] => dataIn(task.user, 'found') as readonly Entry[];
const show = ({ id }: Entry): AnswerPart => ({ kind: 'show', id, text: null });
const say = (text: string): AnswerPart => ({ kind: 'say', id: null, text });

function answer(
  model: ChatModel,
  text: string,
  more: {
    readonly question?: Partial<Question>;
    readonly status?: LookUps['status'];
    readonly as?: Partial<Considered>;
  } = {},
): Promise<AnsweredWith> {
  const considered = { ...consider(text, more.question), ...more.as };
  const { asked, findings, answer: baseline, today, amendments, calendar } = considered;
  const lookUps = considered.lookUps({ status: more.status ?? null });
  const question = questionOf(text, more.question);
  const about = { question, today, asked, findings, baseline, lookUps, amendments, calendar };
  return answerWithModel({ model, prompt: prompt ?? never(), limits: LIMITS, ...about }, new AbortController().signal);
}

function never(): never {
  throw new Error('checked above');
}

const PHONG_TU_PHAP = 'Phòng Tư pháp phải làm gì?';
const KINH_PHI = 'kinh phí lấy từ đâu?';

describe('answerWithModel', () => {
  it('gives every duty, and no second heading', async () => {
    const sentence = 'Dưới đây là các nhiệm vụ:';
    const model = scriptedModel((task) => ({ parts: [say(sentence), ...foundIn(task).map(show)] }));
    const { answer: given, account } = await answer(model, PHONG_TU_PHAP);
    const baseline = consider(PHONG_TU_PHAP).answer;
    expect(given?.engine).toBe('llm');
    expect(given?.status).toBe('answered');
    expect(given?.duties).toEqual(baseline.duties);
    expect(given?.text).toBe(baseline.text);
    for (const { text } of baseline.duties) expect(given?.text).toContain(text);
    expect(account).toEqual({
      prompt: { id: 'answer', version: prompt.version },
      offered: ['son-tinh-2024 IV.3'],
      cited: ['son-tinh-2024 IV.3'],
      kept: 3,
      dropped: { repeated: 1 },
      fellBack: null,
      usage: SCRIPTED_USAGE,
    });
  });

  it('gives the model what was found and what is known of the person, as data', async () => {
    const model = scriptedModel((task) => ({ parts: foundIn(task).map(show) }));
    const history = Array.from({ length: 9 }, (_, n) => `Câu ${String(n)} ${'dài '.repeat(500)}`);
    await answer(model, PHONG_TU_PHAP, { question: { agency: 'Phòng Y tế huyện', history } });
    const [task] = model.tasks;
    if (task === undefined) throw new Error('the model was asked');
    expect(task.system).toBe(prompt.system);
    expect(dataIn(task.user, 'question')).toBe(PHONG_TU_PHAP);
    expect(dataIn(task.user, 'place')).toBe('Sơn Tịnh');
    expect(dataIn(task.user, 'agency')).toBe('Phòng Y tế huyện');
    expect(dataIn(task.user, 'today')).toBe('2024-11-20');
    const before = dataIn(task.user, 'history') as readonly string[];
    expect(before.map((text) => text.slice(0, 5))).toEqual(['Câu 5', 'Câu 6', 'Câu 7', 'Câu 8']);
    expect(foundIn(task).map(({ id, kind }) => [id, kind])).toEqual([
      ['d1', 'duty'],
      ['d2', 'duty'],
      ['d3', 'duty'],
    ]);
    expect(task.output.name).toBe('model_answer');
    expect(task.limits).toEqual(LIMITS);
  });

  it('lets the model look further and quote what it found', async () => {
    const model = scriptedModel(async (task) => {
      const { muc } = (await useTool(task, 'doan_van', { chu_de: 'kinh phí thực hiện kế hoạch' })) as { muc: Entry[] };
      const [passage] = muc.filter(({ kind }) => kind === 'passage');
      const words = passage?.text.split(' ').slice(0, 12).join(' ') ?? '';
      return {
        parts: [say('Về kinh phí, kế hoạch nêu như sau:'), { kind: 'quote', id: passage?.id ?? '', text: words }],
      };
    });
    const { answer: given, account } = await answer(model, KINH_PHI);
    expect(given?.text).toMatch(/^Về kinh phí, kế hoạch nêu như sau:/u);
    expect(given?.text).toContain('Kinh phí thực hiện Kế hoạch được bố trí');
    expect(given?.citations.map(({ section }) => section)).toEqual(['III.1']);
    expect(account.cited).toEqual(['son-tinh-2024 III.1']);
    expect(account.offered).toEqual(expect.arrayContaining(['son-tinh-2024 III.1', 'son-tinh-2024 IV.7']));
  });

  it('shows a status in the words of the ledger only', async () => {
    const model = scriptedModel(async (task) => {
      const { muc } = (await useTool(task, 'trang_thai', { cau_hoi: 'Ai đã nộp?' })) as { muc: Entry[] };
      return { parts: [...foundIn(task), ...muc].map(show) };
    });
    const status = (): Promise<string> => Promise.resolve('Đã nộp: 2/3 đơn vị.');
    const { answer: given } = await answer(model, 'Khi nào nộp báo cáo?', { status });
    expect(given?.text).toContain('Đã nộp: 2/3 đơn vị.');
    expect(given?.deadlines).toEqual(consider('Khi nào nộp báo cáo?').answer.deadlines);
  });

  it('leaves it to the answer without a model where something was left out or made up', async () => {
    const forgets = scriptedModel((task) => ({ parts: foundIn(task).slice(1).map(show) }));
    expect(await answer(forgets, PHONG_TU_PHAP)).toMatchObject({ answer: null, account: { fellBack: 'left-out' } });
    const invents = scriptedModel(() => ({
      parts: [say('Phòng Tư pháp không có nhiệm vụ nào.'), { kind: 'show', id: 'd9', text: null }],
    }));
    const { answer: given, account } = await answer(invents, PHONG_TU_PHAP);
    expect(given).toBeNull();
    expect(account).toMatchObject({ fellBack: 'nothing-left', kept: 0, dropped: { 'unknown-id': 1 }, cited: [] });
    expect(account.usage).toEqual(SCRIPTED_USAGE);
  });

  it.each(MODEL_FAILURES)('falls back with the reason and the cost of a model that fails: %s', async (reason) => {
    const usage = { calls: 2, inputTokens: 300, outputTokens: 20 };
    const model = scriptedModel(() => {
      throw new ModelFailure(reason, usage);
    });
    const { answer: given, account } = await answer(model, PHONG_TU_PHAP);
    expect(given).toBeNull();
    expect(account).toMatchObject({ fellBack: reason, usage, offered: ['son-tinh-2024 IV.3'], cited: [], kept: 0 });
  });

  it('falls back where what the model gives has another form', async () => {
    const { account } = await answer(
      scriptedModel(() => 'Phòng Tư pháp có ba nhiệm vụ.'),
      PHONG_TU_PHAP,
    );
    expect(account.fellBack).toBe('malformed');
  });

  it('does not ask a model for what it could not be shown whole', async () => {
    const [finding] = consider(PHONG_TU_PHAP).findings;
    if (finding?.of !== 'duties') throw new Error('duties were asked for');
    const found = finding.found.map((one) => {
      const duties = Array.from({ length: 60 }, (_, n) => ({ ...one.agency.duties[0], section: `IV.3.${String(n)}` }));
      return { ...one, agency: { ...one.agency, duties: duties as typeof one.agency.duties } };
    });
    const model = scriptedModel(() => ({ parts: [] }));
    const { answer: given, account } = await answer(model, PHONG_TU_PHAP, {
      as: { findings: [{ ...finding, found }] },
    });
    expect(given).toBeNull();
    expect(account).toMatchObject({ fellBack: 'limit', usage: NO_USAGE });
    expect(model.tasks).toEqual([]);
  });

  it('hands on that nobody waits any longer', async () => {
    const caller = new AbortController();
    const signals: AbortSignal[] = [];
    const model = scriptedModel((_, __, signal) => {
      signals.push(signal);
      return { parts: [] };
    });
    const considered = consider(PHONG_TU_PHAP);
    const { answer: baseline, ...rest } = considered;
    const parts = { model, prompt, limits: LIMITS, question: questionOf(PHONG_TU_PHAP), baseline, ...rest };
    await answerWithModel({ ...parts, lookUps: considered.lookUps() }, caller.signal);
    expect(signals).toEqual([caller.signal]);
  });

  it('does not hide a fault of our own', async () => {
    const model = scriptedModel(() => {
      throw new TypeError('a fault');
    });
    await expect(answer(model, PHONG_TU_PHAP)).rejects.toThrow(TypeError);
  });

  it('is told of no linking sentence that it may not write', () => {
    const examples = [...prompt.system.matchAll(/^ +- "(.+)"$/gmu)].map(([, sentence]) => sentence ?? '');
    expect(examples.length).toBeGreaterThan(3);
    for (const sentence of examples) {
      expect(checkLink(sentence, 'kinh phí và tuyên truyền'), sentence).toMatchObject({ ok: true });
    }
  });
});
