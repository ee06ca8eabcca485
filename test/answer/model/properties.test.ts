import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeFinding } from '../../../src/answer/compose.ts';
import type { Assembled } from '../../../src/answer/model/assemble.ts';
import type { Handed } from '../../../src/answer/model/handout.ts';
import { checkLink } from '../../../src/answer/model/linking.ts';
import { verify } from '../../../src/answer/verify.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import type { AnswerPart } from '../../../src/domain/model.ts';
import { plain } from '../../../src/text/plain.ts';
import { MAY_BELONG } from '../../../src/text/vi/replies.ts';
import { corpus, plans } from '../../support/corpus.ts';
import { handing, quote, say, show, type Handing } from '../../support/model-parts.ts';

const QUESTIONS: readonly (readonly [string, string | null])[] = [
  ['Phòng Y tế phải làm gì và hạn nộp báo cáo khi nào?', 'Sơn Tịnh'],
  ['Phòng Y tế có phải báo cáo không?', 'Sơn Tịnh'],
  ['Công an huyện nộp báo cáo ngày 28/11/2024 có trễ không?', 'Sơn Tịnh'],
  ['Kinh phí thực hiện lấy từ đâu?', 'Long Khánh'],
  ['Ai chủ trì tuyên truyền?', 'Sơn Tịnh'],
  ['Hạn nộp báo cáo là khi nào?', 'Long Khánh'],
  ['Khi nào phải nộp báo cáo?', null],
  ['Ai ký kế hoạch?', 'Sơn Hà'],
  ['Mục tiêu của kế hoạch là gì?', 'Long Khánh'],
  ['Giá vàng bao nhiêu một lượng?', 'Sơn Tịnh'],
  ['Phòng Y tế phải làm gì?', null],
];

/** Words that true sentences, false ones and orders to the model are made of. */
const WORDS =
  'Dưới đây là các nội dung nhiệm vụ thời hạn theo kế hoạch về liên quan đến như sau cụ thể ngoài ra , : . kinh phí báo cáo nộp ' +
  'không chưa đã xong quá hạn gia hạn 25/12/2024 ngày mai ba Phòng Tư pháp UBND Sơn Tịnh chủ trì phối hợp giao tất cả chỉ có ' +
  '<script> https://example.org **đậm** nhóm khác hoàn thành ① khong da nop';

const sources = new Map(corpus.map(({ plan, text }) => [plan, plain(text)]));
const asked: Handing[] = [];

beforeAll(async () => {
  for (const [text, place] of QUESTIONS) {
    const one = handing(text, { place });
    const look = one.considered.lookUps();
    one.more(look.duties('Công an'));
    one.more(look.duties('Phòng Tư pháp'));
    one.more(look.deadlines({ agency: null, from: null, to: null }));
    one.more(look.deadlines({ agency: null, from: '2024-12-01', to: '2024-12-02' }));
    one.more(look.documents());
    one.more(await look.passages('tuyên truyền'));
    one.more(
      plans.map((plan) => ({
        of: 'passages',
        found: plan.passages.slice(0, 9).map((passage) => ({ plan, passage })),
        total: 9,
      })),
    );
    one.handout.giveStatus('Đã nộp: 2/7 đơn vị.');
    asked.push(one);
  }
});

const wordsOf = (handed: Handed | undefined): string => {
  if (handed?.of === 'passage') return handed.found.passage.text;
  if (handed?.of === 'duty') return handed.found.duty.text;
  return handed?.of === 'deadline' ? handed.due.deadline.quote : '';
};

/** Parts of any model for one of the questions, as numbers that choose; many of them give all that was found. */
const models = fc.record({
  question: fc.nat(QUESTIONS.length - 1),
  honest: fc.boolean(),
  parts: fc.array(
    fc.record({
      kind: fc.constantFrom('show', 'show', 'quote', 'altered', 'say', 'say', 'made-up', 'any'),
      id: fc.nat(),
      from: fc.nat(),
      sentence: fc.oneof(
        fc.array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 9 }).map((all) => all.join(' ')),
        fc.constantFrom('Cụ thể như sau:', 'Nhiệm vụ như sau:', 'Thời hạn như sau:', 'Theo kế hoạch:', 'Về kinh phí:'),
        fc.string(),
      ),
    }),
    { maxLength: 14 },
  ),
});
type Model = typeof models extends fc.Arbitrary<infer T> ? T : never;

const partsOf = ({ honest, parts }: Model, { handout, shown }: Handing): readonly AnswerPart[] => {
  const ids = [...handout.all().keys()];
  const own = honest ? shown.map(({ id }) => show(id)) : [];
  const given = parts.map(({ kind, id, from, sentence }): AnswerPart => {
    const named = ids[id % ids.length] ?? '';
    const words = wordsOf(handout.get(named)).slice(from % 40);
    if (kind === 'show') return show(named);
    if (kind === 'quote') return quote(named, words);
    if (kind === 'altered') return quote(named, words.replace(/ \p{L}+ /u, ' không '));
    if (kind === 'made-up') return show(`d${from}`);
    return kind === 'say' ? say(sentence) : { kind: 'quote', id: sentence, text: sentence };
  });
  // What was asked for may stand anywhere among the rest.
  return [...given.slice(0, 5), ...own, ...given.slice(5)];
};

const run = (model: Model): { one: Handing; parts: readonly AnswerPart[]; made: Assembled } => {
  const one = asked[model.question];
  if (one === undefined) throw new Error('a question of the list');
  const parts = partsOf(model, one);
  return { one, parts, made: one.answer(...parts) };
};

const RUNS = { numRuns: 600 };

describe('whatever parts a model returns', () => {
  it('every part is kept or dropped, and there is an answer or a reason for none', () => {
    let answers = 0;
    fc.assert(
      fc.property(models, (model) => {
        const { parts, made } = run(model);
        const dropped = Object.values(made.dropped).reduce((sum, count) => sum + count, 0);
        expect(made.kept + dropped).toBe(parts.length);
        expect(made.answer === null).toBe(made.fellBack !== null);
        if (made.answer !== null) answers += 1;
      }),
      RUNS,
    );
    // Otherwise the other properties would hold of nothing.
    expect(answers).toBeGreaterThan(RUNS.numRuns / 5);
  });

  it('the duties and the dates of the answer are those of the answer without a model', () => {
    fc.assert(
      fc.property(models, (model) => {
        const { one, made } = run(model);
        if (made.answer === null) return;
        const { duties, deadlines } = one.considered.answer;
        expect(new Set(made.answer.duties)).toEqual(new Set(duties));
        expect(made.answer.duties).toHaveLength(duties.length);
        expect(new Set(made.answer.deadlines)).toEqual(new Set(deadlines));
        expect(made.answer.deadlines).toHaveLength(deadlines.length);
        expect(made.answer.choices).toEqual([]);
      }),
      RUNS,
    );
  });

  it('every citation stands in what was handed out, and verifying drops nothing', () => {
    fc.assert(
      fc.property(models, (model) => {
        const { one, made } = run(model);
        if (made.answer === null) return;
        expect(verify(made.answer, sources)).toEqual({ answer: made.answer, dropped: 0 });
        const handed = [...one.handout.all().values()].map(wordsOf).map(plain);
        const own = one.considered.answer.citations.map(({ quote: words }) => plain(words));
        for (const citation of made.answer.citations) {
          expect([...handed, ...own].some((words) => words.includes(plain(citation.quote)))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('every line of the answer is a sentence that links, or one that code writes for what was handed out', () => {
    fc.assert(
      fc.property(models, (model) => {
        const { one, parts, made } = run(model);
        if (made.answer === null) return;
        const said = parts.filter(({ kind }) => kind === 'say').map(({ text }) => checkLink(text ?? '', one.said));
        const links = new Set(said.flatMap((link) => (link.ok ? [link.text] : [])));
        const written = linesOf(one);
        for (const line of made.answer.text.split('\n').filter((each) => each !== '')) {
          const quoted = made.answer.citations.some(({ quote: words }) => line.endsWith(words));
          const source =
            /^(?:Nguồn|Xem thêm): .*\.$/u.test(line) && sections(line).every((each) => written.sections.has(each));
          expect(
            links.has(line) || written.lines.has(line) || quoted || source || line === MAY_BELONG ? '' : line,
          ).toBe('');
        }
      }),
      RUNS,
    );
  });

  it('nothing of a sentence that was refused is in the text', () => {
    fc.assert(
      fc.property(models, fc.nat(), (model, at) => {
        const one = asked[model.question];
        if (one === undefined) return;
        const parts = partsOf(model, one);
        const canary = 'CANARY đã nộp xong ngày 31/12/2099';
        const place = at % (parts.length + 1);
        const { answer } = one.answer(...parts.slice(0, place), say(canary), ...parts.slice(place));
        expect(answer?.text ?? '').not.toMatch(/CANARY|2099|nộp xong/u);
      }),
      RUNS,
    );
  });
});

/** The lines that code writes for each thing that was handed out, alone or with what was found with it. */
function linesOf({ considered, handout }: Handing): { lines: ReadonlySet<string>; sections: ReadonlySet<string> } {
  const { asked: understood, findings, amendments, calendar } = considered;
  const handed = [...handout.all().values()];
  const alone = handed.flatMap((one): readonly Finding[] => {
    if (one.of === 'passage') return [{ of: 'passages', found: [one.found], total: 1 }];
    return one.of === 'duty' ? [{ of: 'who', found: [one.found] }] : [];
  });
  const texts = [...findings, ...alone].map((one) => composeFinding(one, understood, amendments, calendar).text);
  const statuses = handed.flatMap((one) => (one.of === 'status' ? [one.text] : []));
  const lines = [...texts, ...statuses].flatMap((text) => text.split('\n'));
  return {
    lines: new Set(lines),
    sections: new Set(lines.filter((line) => line.startsWith('Nguồn: ')).flatMap(sections)),
  };
}

/** The plan and the sections that a source line names, apart. */
function sections(line: string): readonly string[] {
  return line.replace(/^(?:Nguồn|Xem thêm): |\.$/gu, '').split(', ');
}
