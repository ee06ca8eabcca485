import { afterEach, describe, expect, it } from 'vitest';
import { calendarFile } from '../../../src/adapters/ical/calendar.ts';
import { startHttp, type HttpServer } from '../../../src/adapters/http/server.ts';
import { officeCalendar } from '../../../src/app/office-calendar.ts';
import { oneOf, parseCalendar } from '../../support/ical.ts';
import { occurrenceOf, owedOf } from '../../support/owed.ts';
import { FakeProduct, keptLog, NOW } from './fake-product.ts';

const TOKEN = 'q3Jx-0_8mVvS9a0yG5cYk2nQwE7rT1uZ';

let running: HttpServer | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

async function open() {
  const product = new FakeProduct();
  const office = { name: 'Phòng Y tế huyện', key: 'phong y te' };
  const context = { calendar: officeCalendar(), now: NOW, timeZone: 'Asia/Ho_Chi_Minh' };
  const entries = [owedOf(occurrenceOf({ party: office.name }))];
  product.calendars.set(TOKEN, calendarFile(office, 'Sơn Tịnh', entries, context).text);
  const log = keptLog();
  running = await startHttp({ host: '127.0.0.1', port: 0, product, log });
  return { address: `${running.address}lich/${TOKEN}.ics`, root: running.address, log };
}

describe('the address of a calendar', () => {
  it('gives a calendar program the agency’s deadlines', async () => {
    const { address } = await open();
    const response = await fetch(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const calendar = parseCalendar(new Uint8Array(await response.arrayBuffer()));
    const [event, ...more] = calendar.components;
    expect(more).toEqual([]);
    expect(event && oneOf(event, 'DTSTART')).toMatchObject({ parameters: ['VALUE=DATE'], value: '20241122' });
    expect(event && oneOf(event, 'SUMMARY').value).toMatch(/^Báo cáo/u);
  });

  it('can be looked at without being read', async () => {
    const { address } = await open();
    const response = await fetch(address, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  });

  it.each([
    `lich/${TOKEN.replace('q', 'p')}.ics`,
    `lich/${TOKEN}`,
    'lich/.ics',
    'lich/a.ics',
    `lich/${'a'.repeat(5000)}.ics`,
    `lich/..%2f${TOKEN}.ics`,
    'lich',
  ])('is nothing where it is not whole: %s', async (path) => {
    const { root } = await open();
    expect((await fetch(`${root}${path}`)).status).toBe(404);
  });

  it('stays out of the log', async () => {
    const { address, log } = await open();
    await fetch(address);
    expect(log.lines.join('\n')).not.toContain(TOKEN);
  });
});
