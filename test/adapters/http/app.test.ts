import { describe, expect, it } from 'vitest';
import { createWebApp } from '../../../src/adapters/http/server.ts';
import { FakeProduct, keptLog } from './fake-product.ts';

function open() {
  const product = new FakeProduct();
  const log = keptLog();
  return { app: createWebApp(product, log), product, log };
}

describe('every response', () => {
  it.each([
    '/',
    '/hoi?question=gì',
    '/tai-lieu',
    '/tai-lieu/son-tinh-2024',
    '/tai-lieu/khong-co',
    '/api/places',
    '/khong-co',
    '/assets/style.css',
    '/healthz',
    '/hoi?question=sập',
  ])('%s forbids inline scripts, other hosts, frames and sniffing', async (path) => {
    const { headers } = await open().app.request(path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  it.each([
    '/',
    '/hoi?question=Hạn báo cáo của huyện?',
    '/tai-lieu',
    '/tai-lieu/son-tinh-2024?trich=huyện',
    '/khong-co',
  ])('%s is a Vietnamese page without inline script, style, handler or foreign address', async (path) => {
    const body = await (await open().app.request(path)).text();
    expect(body).toContain('<html lang="vi">');
    expect(body).not.toMatch(/<script(?![^>]*\bsrc="\/assets\/)|<style|\sstyle=|\son[a-z]+=|javascript:/iu);
    expect(body).not.toMatch(/(?:src|href|action)="(?!\/(?!\/)|#|")/u);
  });
});

describe('the page', () => {
  it('offers all places, three examples and says that it is an automatic system', async () => {
    const body = await (await open().app.request('/')).text();
    for (const words of ['Sơn Tịnh', 'Buôn Ma Thuột', 'Tất cả địa phương', 'hệ thống tự động']) {
      expect(body).toContain(words);
    }
    expect(body.split('<template')[0]?.match(/name="choice"/gu)).toHaveLength(3);
  });

  it('lists the places for other programs', async () => {
    const response = await open().app.request('/api/places');
    expect(await response.json()).toEqual({ places: ['Buôn Ma Thuột', 'Sơn Tịnh'] });
  });
});

describe('its files', () => {
  it.each([
    ['style.css', 'text/css; charset=utf-8'],
    ['chat.css', 'text/css; charset=utf-8'],
    ['chat.js', 'text/javascript; charset=utf-8'],
    ['icon.svg', 'image/svg+xml'],
  ])('%s comes with its type, and not again to a browser that has it', async (name, type) => {
    const { app } = open();
    const first = await app.request(`/assets/${name}`);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe(type);
    expect((await first.text()).length).toBeGreaterThan(100);
    const etag = first.headers.get('etag') ?? '';
    const again = await app.request(`/assets/${name}`, { headers: { 'if-none-match': `"other", W/${etag}` } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await app.request(`/assets/${name}`, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it.each(['/assets/../server.ts', '/assets/%2e%2e/server.ts', '/assets/..%2fserver.ts', '/assets/', '/assets/x.css'])(
    '%s is none of them',
    async (path) => {
      const response = await open().app.request(path);
      expect(response.status).toBe(404);
    },
  );
});

describe('health', () => {
  it('is alive, and ready while the store answers', async () => {
    const { app, product } = open();
    expect((await app.request('/healthz')).status).toBe(200);
    expect((await app.request('/readyz')).status).toBe(200);
    product.isReady = false;
    expect((await app.request('/readyz')).status).toBe(503);
    expect((await app.request('/healthz')).status).toBe(200);
  });

  it('is not ready where asking the store fails', async () => {
    const { app, product, log } = open();
    product.ready = () => Promise.reject(new Error('connection lost'));
    const response = await app.request('/readyz');
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('connection lost');
    expect(log.lines.join()).toContain('connection lost');
  });
});

describe('an unknown address', () => {
  it('says so in Vietnamese, as a page or as JSON', async () => {
    const { app } = open();
    const missing = await app.request('/khong-co');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('Không tìm thấy trang');
    const api = await app.request('/api/ask');
    expect(api.status).toBe(404);
    expect(await api.json()).toEqual({ error: expect.stringContaining('không có trong hệ thống') as string });
  });
});
