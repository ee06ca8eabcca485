import { describe, expect, it } from 'vitest';
import { createWebApp } from '../../../src/adapters/http/server.ts';
import { plain } from '../../../src/text/plain.ts';
import { BUON_MA_THUOT, FakeProduct, REPORTING, SON_TINH, keptLog } from './fake-product.ts';

function open(...held: readonly { readonly plan: string; readonly text: string; readonly kind?: string }[]) {
  const product = new FakeProduct();
  product.held.push(
    ...held.map((document) => ({ kind: 'kế hoạch', title: null, number: null, place: null, year: null, ...document })),
  );
  const app = createWebApp(product, keptLog());
  return async (path: string) => {
    const response = await app.request(path);
    return { status: response.status, body: await response.text() };
  };
}

function at(plan: string, quote: string): string {
  return `/tai-lieu/${plan}?trich=${encodeURIComponent(quote)}`;
}

/** The words of the document's body, or of its marked parts, as a reader sees them. */
function words(body: string): string {
  const seen = body.replace(/<span class="hidden">[^<]*<\/span>/gu, '');
  const article = /<article class="document"[^>]*>(.*)<\/article>/su.exec(seen)?.[1] ?? '';
  return unescaped(article.replace(/<[^>]*>/gu, ' '));
}
function marks(body: string): readonly string[] {
  return [...body.matchAll(/<mark[^>]*>([^<]*)<\/mark>/gu)].map((match) => unescaped(match[1] ?? ''));
}
function unescaped(text: string): string {
  const named: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return text.replace(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => named[entity] ?? entity);
}
const letters = (text: string): string => text.replace(/\s+/gu, '');

describe('a document’s page', () => {
  it.each([SON_TINH, BUON_MA_THUOT])('shows the whole of $plan, word for word', async (document) => {
    const { status, body } = await open()(`/tai-lieu/${document.plan}`);
    expect(status).toBe(200);
    expect(letters(words(body))).toBe(letters(plain(document.text)));
    expect(marks(body)).toEqual([]);
    expect(body).toContain(`<h1>${document.title ?? ''}</h1>`);
    expect(body).toContain(`<dd>${document.place ?? ''}</dd>`);
  });

  it('marks the quotation where it stands, once', async () => {
    const { body } = await open()(at(REPORTING.plan, REPORTING.quote));
    expect(marks(body)).toEqual([REPORTING.quote]);
    expect(body.match(/id="trich"/gu)).toHaveLength(1);
    expect(body).toContain('href="#trich"');
  });

  it('marks, of words that stand several times, those at the place that the address names', async () => {
    const text = 'Sở A\n\nHạn: Quý IV/2025.\n\nSở B\n\nHạn: Quý IV/2025.';
    const show = open({ plan: 'x', text });
    const before = async (place: string): Promise<string> => {
      const { body } = await show(`${at('x', 'Hạn: Quý IV/2025.')}${place}`);
      expect(marks(body)).toEqual(['Hạn: Quý IV/2025.']);
      return words(body.slice(0, body.indexOf('<mark')) + '</article>');
    };
    expect(await before(`&tu=${text.lastIndexOf('Hạn')}`)).toContain('Sở B');
    for (const place of ['', '&tu=0', '&tu=99999', '&tu=-1', '&tu=x']) {
      expect(await before(place)).not.toContain('Sở B');
    }
  });

  it('calls a document what it is', async () => {
    const { body } = await open({ plan: 'x', text: 'Điều 1', kind: 'quyết định' })('/tai-lieu');
    expect(body).toContain('Quyết định: x');
  });

  it('marks a quotation that runs over paragraphs in each, and points at the first', async () => {
    const quote = 'CHỦ TỊCH PHÓ CHỦ TỊCH';
    const { body } = await open({ plan: 'x', text: 'TM. ỦY BAN\n\n**KT. CHỦ\fTỊCH  \nPHÓ CHỦ TỊCH**\n\nHết' })(
      at('x', quote),
    );
    expect(marks(body)).toEqual(['CHỦ', 'TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(body).toMatch(/<mark id="trich">CHỦ<\/mark>/u);
    expect(body.match(/id="trich"/gu)).toHaveLength(1);
  });

  it('marks all of a long quotation that the address holds only the ends of', async () => {
    const text = plain(SON_TINH.text);
    const quote = text.slice(text.indexOf('b) Nâng cao trách nhiệm'), text.indexOf('2. Yêu cầu:')).trim();
    expect(quote.length).toBeGreaterThan(600);
    const { body } = await open()(at('son-tinh-2024', `${quote.slice(0, 300)} […] ${quote.slice(-200)}`));
    expect(letters(marks(body).join(''))).toBe(letters(quote));
  });

  it('says politely that a quotation is not there, and shows the document', async () => {
    for (const quote of ['trước ngày 26/11/2024', '', '"><script>alert(1)</script>', 'x'.repeat(5000)]) {
      const { status, body } = await open()(at('son-tinh-2024', quote));
      expect(status).toBe(200);
      expect(body).toContain('Xin lỗi, không tìm thấy đoạn được trích dẫn');
      expect(letters(words(body))).toBe(letters(plain(SON_TINH.text)));
      expect(body).not.toContain('<script>alert');
    }
  });

  it('shows HTML in a document as words, marked or not', async () => {
    const text = 'Mở đầu <script>alert(1)</script>\n\n<b>đậm</b> & "nháy" </article>';
    const { body } = await open({ plan: 'x', text })(at('x', '<b>đậm</b>'));
    expect(body).not.toMatch(/<script>alert|<b>/u);
    expect(marks(body)).toEqual(['<b>đậm</b>']);
    expect(letters(words(body))).toBe(letters(text));
  });

  it('shows an empty document, and finds a quotation in decomposed letters', async () => {
    expect((await open({ plan: 'x', text: '' })('/tai-lieu/x?trich=gì')).status).toBe(200);
    const { body } = await open({ plan: 'x', text: 'Phòng Y tế'.normalize('NFD') })(at('x', 'Y tế'));
    expect(marks(body)).toEqual(['Y tế']);
  });
});

describe('a document that is not there', () => {
  it.each([
    'khong-co',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e%2fcorpus%2fson-tinh-2024',
    '....//....//etc/passwd',
    'son-tinh-2024.txt',
    '%00',
    '%E0%A4%A',
    '__proto__',
    '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    'x'.repeat(3000),
  ])('%s: a Vietnamese page says so', async (plan) => {
    const { status, body } = await open()(`/tai-lieu/${plan}?trich=%E0%A4%A`);
    expect(status).toBe(404);
    expect(body).toMatch(/Không có văn bản này|Không tìm thấy trang/u);
    expect(body).not.toMatch(/root:|<script>alert/u);
  });
});

describe('the list of documents', () => {
  it('names each and links to its page', async () => {
    const { body } = await open({ plan: 'kế hoạch số 1/a?b#c', text: '' })('/tai-lieu');
    expect(body).toContain(
      `<a href="/tai-lieu/buon-ma-thuot-2024">Kế hoạch: ${BUON_MA_THUOT.title ?? ''} (Buôn Ma Thuột, 2024)</a>`,
    );
    const odd = /href="(\/tai-lieu\/k[^"]+)"/u.exec(body)?.[1] ?? '';
    expect((await open({ plan: 'kế hoạch số 1/a?b#c', text: 'Đây rồi' })(odd)).body).toContain('Đây rồi');
  });

  it('says so where there are none', async () => {
    const product = new FakeProduct();
    product.held.length = 0;
    const response = await createWebApp(product, keptLog()).request('/tai-lieu');
    expect(await response.text()).toContain('Chưa có văn bản nào.');
  });
});
