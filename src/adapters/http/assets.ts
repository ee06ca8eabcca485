import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const FILES = {
  'style.css': 'text/css; charset=utf-8',
  'chat.css': 'text/css; charset=utf-8',
  'chat.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

/** The page's own files, read once and served from memory; a browser that has them is answered 304. */
export function assetRoutes(): Hono {
  const routes = new Hono();
  for (const [name, type] of Object.entries(FILES)) {
    const bytes = readFileSync(new URL(`./public/${name}`, import.meta.url));
    const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
    routes.get(`/${name}`, (c) => {
      const known = c.req.header('if-none-match')?.split(',') ?? [];
      c.header('etag', etag);
      if (known.some((tag) => tag.trim().replace(/^W\//u, '') === etag)) return c.body(null, 304);
      return c.body(new Uint8Array(bytes), 200, { 'content-type': type });
    });
  }
  return routes;
}
