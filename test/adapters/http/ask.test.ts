import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWebApp } from '../../../src/adapters/http/server.ts';
import { ANSWER_TEXT, FakeProduct, NOW, REPORTING, keptLog } from './fake-product.ts';

interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

function open() {
  const product = new FakeProduct();
  const log = keptLog();
  const app = createWebApp(product, log);
  const send = async (body: string | Uint8Array<ArrayBuffer>, type = 'application/json'): Promise<Reply> => {
    const response = await app.request('/api/ask', { method: 'POST', headers: { 'content-type': type }, body });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { product, log, send, ask: (fields: unknown) => send(JSON.stringify(fields)) };
}

describe('asking over the API', () => {
  it('gives the answer with its citations as links, each once', async () => {
    const { ask, product } = open();
    const { status, body } = await ask({
      question: 'Hạn báo cáo của huyện?',
      place: 'Sơn Tịnh',
      history: ['Xin chào'],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'answered', text: ANSWER_TEXT, engine: 'extractive' });
    expect(body['sources']).toEqual([
      {
        label: 'V - Kế hoạch Sơn Tịnh 2024',
        href: `/tai-lieu/son-tinh-2024?trich=${encodeURIComponent(REPORTING.quote)}#trich`,
        quote: REPORTING.quote,
      },
    ]);
    expect(product.asked).toEqual([
      { text: 'Hạn báo cáo của huyện?', place: 'Sơn Tịnh', agency: null, history: ['Xin chào'], now: NOW },
    ]);
  });

  it('leads to the place in the document where the product knows it', async () => {
    const { ask, product } = open();
    product.cited.set(REPORTING.quote, 1234);
    const { body } = await ask({ question: 'Hạn báo cáo của huyện?' });
    const href = `/tai-lieu/son-tinh-2024?trich=${encodeURIComponent(REPORTING.quote)}&tu=1234#trich`;
    expect(body['sources']).toEqual([expect.objectContaining({ href })]);
  });

  it('takes no place, an empty place and no history for what they are', async () => {
    const { ask, product } = open();
    await ask({ question: 'một' });
    await ask({ question: 'hai', place: '', history: [] });
    await ask({ question: 'ba', place: null });
    expect(product.asked.map(({ place, history }) => [place, history])).toEqual([
      [null, []],
      [null, []],
      [null, []],
    ]);
  });

  it('takes the ten newest earlier messages', async () => {
    const { ask, product } = open();
    await ask({ question: 'gì?', history: Array.from({ length: 14 }, (_, n) => `tin ${n}`) });
    expect(product.asked[0]?.history).toEqual(Array.from({ length: 10 }, (_, n) => `tin ${n + 4}`));
  });

  it('never writes the question to the log', async () => {
    const { ask, log } = open();
    await ask({ question: 'Hạn báo cáo của huyện bí mật?' });
    await ask({ question: 'sập bí mật' });
    await ask({ question: `bí mật ${'x'.repeat(5000)}` });
    expect(log.lines).toHaveLength(3);
    expect(log.lines.join()).not.toContain('bí mật');
  });
});

describe('a question that cannot be taken', () => {
  it.each([
    ['empty', ''],
    ['blank', ' \n\t '],
    ['only zero-width and direction characters', '\u200b\u200d\ufeff\u202e\u2066'],
    ['only NUL', '\u0000\u0000'],
  ])('%s: asks for one', async (_, question) => {
    const { ask, product } = open();
    expect(await ask({ question })).toEqual({ status: 400, body: { error: 'Hãy nhập câu hỏi rồi gửi lại.' } });
    expect(product.asked).toEqual([]);
  });

  it.each([4001, 60_000, 100_000])('%d characters: says how long one may be', async (length) => {
    const { ask, product } = open();
    const error = 'Câu hỏi quá dài: nhiều nhất 4.000 ký tự. Hãy rút gọn rồi gửi lại.';
    expect(await ask({ question: 'a'.repeat(length) })).toEqual({ status: 413, body: { error } });
    expect(product.asked).toEqual([]);
  });

  it('takes the longest that is allowed, in the letters that need the most room', async () => {
    const { ask, product } = open();
    expect((await ask({ question: 'ệ'.repeat(4000) })).status).toBe(200);
    expect(product.asked[0]?.text).toHaveLength(4000);
  });

  it.each([
    ['broken JSON', '{"question":'],
    ['no JSON', 'Hạn báo cáo?'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number for words', '{"question":1}'],
    ['a question that is missing', '{"place":"Sơn Tịnh"}'],
    ['a history that is no list', '{"question":"gì","history":"x"}'],
    ['a place as long as a document', JSON.stringify({ question: 'gì', place: 'x'.repeat(201) })],
    ['fifty thousand brackets', '['.repeat(50_000)],
  ])('%s: one sentence, nothing of the machine', async (_, body) => {
    const { send, product } = open();
    expect(await send(body)).toEqual({
      status: 400,
      body: { error: 'Không đọc được yêu cầu gửi đến; hãy tải lại trang rồi thử lại.' },
    });
    expect(product.asked).toEqual([]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''])(
    'of type "%s": asks for JSON',
    async (type) => {
      const { status, body } = await open().send('{"question":"gì"}', type);
      expect(status).toBe(415);
      expect(body['error']).toContain('JSON');
    },
  );

  it('bytes that are no text are answered, not fallen over', async () => {
    const { status } = await open().send(new Uint8Array([0x7b, 0xff, 0xfe, 0x00, 0x80]));
    expect(status).toBe(400);
  });
});

describe('a strange question', () => {
  it.each([
    ['decomposed letters are composed', 'Phòng Y tế'.normalize('NFD'), 'Phòng Y tế'],
    ['NUL and control characters go', 'Phòng\u0000 Y\u0007 tế', 'Phòng Y tế'],
    ['lone surrogates become a replacement character', 'Phòng \ud800', 'Phòng \ufffd'],
    ['line breaks stay, in one kind', 'một\r\nhai\rba', 'một\nhai\nba'],
    [
      'right-to-left and zero-width characters inside are left to the reader of questions',
      'a\u202eb\u200bc',
      'a\u202eb\u200bc',
    ],
    ['punctuation alone is a question', '?!…', '?!…'],
    ['HTML is words', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('%s', async (_, question, expected) => {
    const { ask, product } = open();
    expect((await ask({ question })).status).toBe(200);
    expect(product.asked[0]?.text).toBe(expected);
  });

  it('of any kind gets JSON with an answer or a sentence', async () => {
    const { ask } = open();
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(text, fc.option(text), fc.array(text), async (question, place, history) => {
        const { status, body } = await ask({ question, place, history });
        expect([200, 400, 500]).toContain(status);
        expect(typeof (status === 200 ? body['text'] : body['error'])).toBe('string');
      }),
    );
  });
});

describe('an answer that fails', () => {
  it('is one general sentence; what happened goes to the log', async () => {
    const { ask, log } = open();
    const { status, body } = await ask({ question: 'sập' });
    expect(status).toBe(500);
    expect(body).toEqual({ error: 'Hệ thống đang gặp sự cố nên chưa trả lời được. Hãy thử lại sau ít phút.' });
    expect(log.lines.join()).toContain('secret detail');
  });

  it('says the product’s own sentence where the fault was foreseen', async () => {
    expect(await open().ask({ question: 'kho hỏng' })).toEqual({ status: 503, body: { error: 'Kho đang gặp sự cố.' } });
  });
});
