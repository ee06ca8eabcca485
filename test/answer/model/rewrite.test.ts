import { describe, expect, it } from 'vitest';
import { loadPrompts, PROMPTS_DIR } from '../../../src/adapters/files/prompts.ts';
import { needsRewrite, rewriteWithModel, type RewriteResult } from '../../../src/answer/model/rewrite.ts';
import { ModelFailure } from '../../../src/domain/model.ts';
import { consider } from '../../support/model/considered.ts';
import { dataIn, scriptedModel, SCRIPTED_USAGE } from '../../support/model/scripted.ts';

const prompt = (await loadPrompts(PROMPTS_DIR)).get('rewrite');
if (prompt === undefined) throw new Error('the product has a prompt to rewrite with');

const LIMITS = { ms: 1000, calls: 1, outputTokens: 100, totalTokens: 4000 };

describe('needsRewrite', () => {
  const needs = (text: string, history: readonly string[]): boolean => {
    const { asked, answer } = consider(text, { history });
    return needsRewrite(asked, answer, history);
  };

  it.each([
    ['thế cái đó bao giờ xong?', ['Phòng Tư pháp phải làm gì?']],
    ['vậy việc kia ai chịu?', ['việc tuyên truyền giao cho ai']],
    ['cái thứ hai nói rõ hơn đi', ['Phòng Y tế phải làm gì?']],
  ])('asks what "%s" means where it found no answer', (text, history) => {
    expect(needs(text, history)).toBe(true);
  });

  it.each([
    ['it was understood with what was said before', 'còn bên y tế?', ['Phòng Tư pháp phải làm gì?']],
    ['it was answered', 'Khi nào nộp báo cáo?', ['Phòng Tư pháp phải làm gì?']],
    ['nothing was said before', 'thế cái đó bao giờ xong?', []],
    ['it is thanks', 'cảm ơn', ['Phòng Tư pháp phải làm gì?']],
    ['it names an office that there is not', 'Phòng Dân tộc phải làm gì?', ['Phòng Tư pháp phải làm gì?']],
  ])('leaves a message as it is where %s', (_, text, history) => {
    expect(needs(text, history)).toBe(false);
  });
});

describe('rewriteWithModel', () => {
  const text = 'thế cái đó bao giờ xong?';
  const history = ['Phòng Tư pháp phải làm gì?', 'Khi nào nộp báo cáo?'];
  const rewrite = (script: () => unknown, question = { text, history }): Promise<RewriteResult> =>
    rewriteWithModel({ model: scriptedModel(script), prompt, limits: LIMITS, question }, new AbortController().signal);
  const written = (question: string): Promise<RewriteResult> => rewrite(() => ({ question }));

  it('takes over a question made of what the person said', async () => {
    expect(await written('Phòng Tư pháp khi nào phải nộp báo cáo?')).toEqual({
      question: 'Phòng Tư pháp khi nào phải nộp báo cáo?',
      failed: null,
      usage: SCRIPTED_USAGE,
    });
    expect((await written('Báo  cáo của\nphòng tư pháp nộp khi nào?')).question).toBe(
      'Báo cáo của phòng tư pháp nộp khi nào?',
    );
  });

  it.each([
    ['an office that nobody named', 'Phòng Y tế khi nào phải nộp báo cáo?'],
    ['a date that nobody named', 'Phòng Tư pháp phải nộp báo cáo ngày 25/11?'],
    ['the message as it was', 'Thế cái đó bao giờ xong'],
    ['nothing', ' ?! '],
    ['more than a question', 'Phòng Tư pháp phải nộp báo cáo khi nào? '.repeat(9)],
  ])('takes over nothing where the model writes %s', async (_, question) => {
    expect(await written(question)).toEqual({ question: null, failed: null, usage: SCRIPTED_USAGE });
  });

  it('gives the model the message and the latest ones before it, as data', async () => {
    const model = scriptedModel(() => ({ question: 'x' }));
    const long = ['Long Khánh?', ...history, ...history];
    await rewriteWithModel(
      { model, prompt, limits: LIMITS, question: { text, history: long } },
      new AbortController().signal,
    );
    const [task] = model.tasks;
    expect(task?.tools).toEqual([]);
    expect(dataIn(task?.user ?? '', 'question')).toBe(text);
    expect(dataIn(task?.user ?? '', 'history')).toEqual([...history, ...history]);
  });

  it('cannot bring in words of a message too old for the model to be shown', async () => {
    const question = { text, history: ['Phòng Y tế phải làm gì?', ...history, ...history] };
    const { question: whole } = await rewrite(() => ({ question: 'Phòng Y tế khi nào nộp báo cáo?' }), question);
    expect(whole).toBeNull();
  });

  it('tells why a model gave nothing, and what it cost', async () => {
    const fails = (): never => {
      throw new ModelFailure('timeout', SCRIPTED_USAGE);
    };
    expect(await rewrite(fails)).toEqual({ question: null, failed: 'timeout', usage: SCRIPTED_USAGE });
    const breaks = (): never => {
      throw new TypeError('a fault');
    };
    await expect(rewrite(breaks)).rejects.toThrow(TypeError);
  });
});
