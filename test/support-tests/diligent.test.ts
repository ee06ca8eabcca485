import { describe, expect, it } from 'vitest';
import { modelAnswerSchema, type AnswerPart } from '../../src/domain/model.ts';
import { diligent } from '../support/model/diligent.ts';
import type { ChatMessage, ChatRequest, Reply } from '../support/openai/script.ts';

const DUTIES = [
  { id: 'd1', kind: 'duty', agency: 'Phòng Y tế', text: 'Tổ chức truyền thông phòng bệnh tại các trường học.' },
  { id: 'd2', kind: 'duty', agency: 'Phòng Y tế', text: 'Báo cáo kết quả định kỳ.' },
];
const MONEY = 'Kinh phí thực hiện do ngân sách huyện bảo đảm. Các đơn vị lập dự toán hằng năm.';
const PASSAGES = [
  { id: 'p1', kind: 'passage', text: MONEY },
  { id: 'p2', kind: 'passage', text: 'Trên đây là kế hoạch của huyện.' },
];
const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

function request(
  question: string,
  found: readonly object[],
  results: readonly string[] = [],
  today = '2024-11-20',
): ChatRequest {
  const data = { today, question, history: ['Phòng Tư pháp làm gì?'], found };
  const user = Object.entries(data)
    .map(([name, value]) => `<du_lieu ten="${name}">${JSON.stringify(value)}</du_lieu>`)
    .join('\n');
  const message = (role: string, content: string): ChatMessage => ({ role, content, toolCalls: [], answers: null });
  const tool = (name: string, ...properties: readonly string[]) => ({
    name,
    description: '',
    parameters: { type: 'object', properties: Object.fromEntries(properties.map((one) => [one, {}])) },
  });
  return {
    turn: 1,
    model: 'diligent',
    messages: [message('system', 'Bạn sắp xếp.'), message('user', user), ...results.map((one) => message('tool', one))],
    tools: [tool('nhiem_vu', 'don_vi'), tool('thoi_han', 'don_vi', 'tu_ngay', 'den_ngay'), tool('output', 'parts')],
    body: {},
  };
}

async function ask(seed: number, asked: ChatRequest): Promise<Reply> {
  const reply = await diligent(seed)(asked);
  if ('fail' in reply) throw new Error('a diligent model does not fail');
  return reply;
}

/** The parts of its answer, whatever it looked up before. */
async function partsOf(seed: number, question: string, found: readonly object[]): Promise<readonly AnswerPart[]> {
  for (const results of [
    [],
    ['{"result":{"muc":[],"ghi_chu":null}}'],
    ['{"result":{"muc":[]}}', '{"error":"the look-up failed"}'],
  ]) {
    const reply = await ask(seed, request(question, found, results));
    if ('output' in reply) return modelAnswerSchema.parse(reply.output).parts;
  }
  throw new Error('it looks things up for ever');
}

describe('the diligent model', () => {
  it('does the same with the same question on any day, and other things with other seeds', async () => {
    const all = await Promise.all(SEEDS.map((seed) => ask(seed, request('Phòng Y tế làm gì?', DUTIES))));
    const tomorrow = request('Phòng Y tế làm gì?', DUTIES, [], '2024-11-21');
    const again = await Promise.all(SEEDS.map((seed) => ask(seed, tomorrow)));
    expect(again).toEqual(all);
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBeGreaterThan(20);
  });

  it('mostly shows everything that it was handed, now and then forgets one, and makes no identifier up', async () => {
    const all = await Promise.all(SEEDS.map((seed) => partsOf(seed, 'Phòng Y tế làm gì?', DUTIES)));
    const ids = all.map((parts) => parts.flatMap(({ id }) => id ?? []).sort());
    const whole = ids.filter((one) => one.join() === 'd1,d2').length;
    expect(whole).toBeGreaterThan(160);
    expect(whole).toBeLessThan(200);
    expect(ids.flat().every((id) => ['d1', 'd2'].includes(id))).toBe(true);
  });

  it('quotes word for word, from the passage that the question is about', async () => {
    const all = await Promise.all(SEEDS.map((seed) => partsOf(seed, 'Kinh phí thực hiện lấy từ đâu?', PASSAGES)));
    const quotes = all.flat().filter(({ kind }) => kind === 'quote');
    expect(quotes.length).toBeGreaterThan(50);
    expect(quotes.every(({ id, text }) => id === 'p1' && text === MONEY.split(' Các')[0])).toBe(true);
  });

  it('breaks the rules of linking sentences now and then', async () => {
    const all = await Promise.all(SEEDS.map((seed) => partsOf(seed, 'Phòng Y tế làm gì?', DUTIES)));
    const said = all.flat().flatMap(({ kind, text }) => (kind === 'say' ? [text] : []));
    expect(said.filter((text) => text?.includes('25/11/2024')).length).toBeGreaterThan(0);
  });

  it('looks things up with arguments of the tools’ own names, at most twice', async () => {
    const replies = await Promise.all(SEEDS.map((seed) => ask(seed, request('Phòng Y tế làm gì?', DUTIES))));
    const calls = replies.flatMap((one) => ('call' in one ? one.call : []));
    expect(new Set(calls.map((call) => JSON.stringify(call.arguments)))).toEqual(
      new Set(['{"don_vi":"Phòng Y tế"}', '{"don_vi":"Phòng Y tế","tu_ngay":null,"den_ngay":null}']),
    );
    const third = request('Phòng Y tế làm gì?', DUTIES, ['{"error":"no such tool"}', '{"error":"no such tool"}']);
    for (const seed of SEEDS) expect(await ask(seed, third)).toHaveProperty('output');
  });

  it('writes a question anew from what was said before', async () => {
    const asked = request('Còn Phòng Y tế?', []);
    const tools = [{ name: 'rewritten', description: '', parameters: { properties: { question: {} } } }];
    expect(await ask(1, { ...asked, tools })).toEqual({
      output: { question: 'Phòng Tư pháp làm gì? Còn Phòng Y tế?' },
    });
  });
});
