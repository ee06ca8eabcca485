import { Hono } from 'hono';
import type { WebProduct } from './product.ts';

/**
 * `/lich/<token>.ics`: an agency's deadlines for a calendar program. Whoever has the address may read it, so nothing on
 * the way keeps it, and an unknown address looks like any other.
 */
export function calendarRoutes({ calendar }: Pick<WebProduct, 'calendar'>): Hono {
  const routes = new Hono();
  routes.get('/:file{[A-Za-z0-9_-]{16,128}\\.ics}', async (c) => {
    const text = await calendar(c.req.param('file').replace(/\.ics$/u, ''));
    if (text === null) return c.notFound();
    return c.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="nhac-viec.ics"',
      'cache-control': 'no-store',
    });
  });
  return routes;
}
