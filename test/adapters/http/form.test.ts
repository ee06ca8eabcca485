import { describe, expect, it } from 'vitest';
import { createWebApp } from '../../../src/adapters/http/server.ts';
import { FakeProduct, keptLog } from './fake-product.ts';

function open() {
  const product = new FakeProduct();
  const app = createWebApp(product, keptLog());
  const post = (fields: [string, string][]) =>
    app.request('/hoi', { method: 'POST', body: new URLSearchParams(fields) });
  return { app, product, post };
}

/** What stands on the page itself, without what the script would copy. */
async function shown(response: Response): Promise<string> {
  return (await response.text()).split('<template')[0] ?? '';
}

describe('the form without the script', () => {
  it('shows the question, the answer as it is written and its source', async () => {
    const { post } = open();
    const response = await post([
      ['question', 'Hạn báo cáo của huyện?'],
      ['place', 'Sơn Tịnh'],
    ]);
    expect(response.status).toBe(200);
    const body = await shown(response);
    expect(body).toContain('<span class="question">Hạn báo cáo của huyện?</span>');
    expect(body).toContain('<p class="text">Trước ngày 25/11/2024, tức chậm nhất Chủ nhật 24/11.\n\n- Nơi nhận:');
    expect(body).toMatch(/<a href="\/tai-lieu\/son-tinh-2024\?trich=[^"]+#trich">V - Kế hoạch Sơn Tịnh 2024<\/a>/u);
    expect(body).toMatch(/<option value="Sơn Tịnh"\s+selected\s*>/u);
  });

  it('carries the conversation along, so that a follow-up is understood', async () => {
    const { post, product } = open();
    const body = await shown(
      await post([
        ['history', 'một'],
        ['history', 'hai'],
        ['question', 'Hạn báo cáo?'],
      ]),
    );
    expect(product.asked[0]?.history).toEqual(['một', 'hai']);
    const carried = [...body.matchAll(/type="hidden" name="history" value="([^"]*)"/gu)].map((match) => match[1]);
    expect(carried).toEqual(['một', 'hai', 'Hạn báo cáo?']);
  });

  it('offers choices as buttons that send themselves, whatever is in the box', async () => {
    const { post, product } = open();
    const body = await shown(await post([['question', 'Hạn báo cáo?']]));
    expect(body).toMatch(/<button[^>]*form="hoi"\s+name="choice"\s+value="Hạn báo cáo của huyện Sơn Tịnh\?"/u);
    await post([
      ['question', 'dở dang'],
      ['choice', 'Hạn báo cáo của huyện Sơn Tịnh?'],
    ]);
    expect(product.asked[1]?.text).toBe('Hạn báo cáo của huyện Sơn Tịnh?');
  });

  it('takes a link with a question, and leads an empty one to the page', async () => {
    const { app, product } = open();
    expect((await app.request('/hoi?question=H%E1%BA%A1n%20b%C3%A1o%20c%C3%A1o?&place=')).status).toBe(200);
    expect(product.asked[0]).toMatchObject({ text: 'Hạn báo cáo?', place: null });
    const empty = await app.request('/hoi');
    expect([empty.status, empty.headers.get('location')]).toEqual([303, '/']);
  });

  it('keeps what was typed where it could not be taken, and says why', async () => {
    const { post } = open();
    const long = 'dài '.repeat(1100);
    const refused = await post([['question', long]]);
    expect(refused.status).toBe(413);
    const body = await shown(refused);
    expect(body).toContain('nhiều nhất 4.000 ký tự');
    expect(body).toContain(`>${long}</textarea>`);
    expect((await post([])).status).toBe(400);
    expect((await post([['question', 'x'.repeat(100_000)]])).status).toBe(413);
    const failed = await post([['question', 'sập']]);
    expect(failed.status).toBe(500);
    expect(await shown(failed)).toContain('Hệ thống đang gặp sự cố');
  });

  it('shows HTML in questions, places, history and choices as words', async () => {
    const { post, app, product } = open();
    const evil = `"><script>alert('x')</script>&amp;`;
    product.held.push({ plan: evil, kind: evil, title: evil, number: null, place: evil, year: null, text: '' });
    const pages = [
      await shown(
        await post([
          ['question', evil],
          ['place', evil],
          ['history', evil],
        ]),
      ),
      await shown(await post([['question', 'Hạn báo cáo?']])),
      await shown(await app.request('/tai-lieu')),
    ];
    for (const body of pages) expect(body).not.toMatch(/<script>|<b>/u);
    expect(pages[0]).toContain('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;');
    expect(pages[1]).toContain('Hạn báo cáo &lt;b&gt;khác&lt;/b&gt;?');
  });

  it('answers a file, or a body of another type, with a sentence', async () => {
    const { app } = open();
    const upload = new FormData();
    upload.set('question', new File(['x'], 'x.txt'));
    expect((await app.request('/hoi', { method: 'POST', body: upload })).status).toBe(400);
    const broken = { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'x' };
    const response = await app.request('/hoi', broken);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Không đọc được yêu cầu');
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"question":"gì"}' };
    expect((await app.request('/hoi', json)).status).toBe(400);
  });
});
