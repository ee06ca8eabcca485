import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { memoryDatabase } from '../../../src/adapters/memory/database.ts';
import { readArguments } from '../../../src/app/admin/arguments.ts';
import { withFiles } from '../../../src/app/admin/file-ref.ts';
import { deskOf, runAdmin } from '../../../src/app/admin/run.ts';
import { createAnswerer } from '../../../src/app/answerer.ts';
import { openOver, type Product } from '../../../src/app/open.ts';
import { createLookout } from '../../../src/app/reminders/outlook.ts';
import { loadSettings } from '../../../src/config.ts';
import type { AdminCommand } from '../../../src/domain/admin.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { recordingLog } from '../../support/log.ts';
import { planText } from '../../support/plan-builder.ts';

const SENTENCE = 'Các cơ quan, đơn vị báo cáo UBND huyện trước ngày 25/11/2025.';
const NOW = '2025-11-18T01:00:00.000Z';
const PLACE = 'Krông Năng';
const AGENCY = 'Phòng Y tế';

let dir: string;
let product: Product;
let replanned: number;
let run: (command: AdminCommand) => Promise<string>;
let admin: (...args: string[]) => Promise<string>;

beforeEach(async () => {
  dir = temporaryFolder();
  replanned = 0;
  writeFileSync(join(dir, 'a.txt'), planText({ reporting: SENTENCE }));
  const settings = loadSettings({ CORPUS_DIR: dir });
  product = await openOver({ ...memoryDatabase(), socket: null }, settings, { log: recordingLog(), watch: false });
  onTestFinished(() => product.close());
  const clock = { now: () => NOW };
  const lookout = createLookout(product, clock, settings.timeZone);
  const { directory } = createAnswerer(product.register());
  const replan = (): void => {
    replanned += 1;
  };
  const desk = deskOf(product, settings, { clock, directory, lookout, replan });
  run = async (command) => (await runAdmin(command, desk)) ?? '';
  admin = async (...args) => run(await withFiles(readArguments(args), dir));
});

const asked = (more: Partial<Extract<AdminCommand, { of: 'reminders' }>> = {}): AdminCommand => ({
  of: 'reminders',
  from: '2025-11-24',
  to: '2025-11-24',
  place: null,
  agency: AGENCY,
  json: false,
  ...more,
});

describe('the reminders of a period', () => {
  it('are printed with whom they reach, a line each', async () => {
    expect(await run(asked())).toBe(
      '08:00 ngày 24/11/2025 · nhắc trước hạn · Phòng Y tế (Krông Năng) · a, hạn 24/11/2025 · chưa liên kết',
    );
    const linked = { set: 'linked', place: PLACE, agency: AGENCY, by: 'telegram:1' } as const;
    await product.chats.change({ channel: 'telegram', chat: '-5' }, [linked], NOW);
    const [line = ''] = (await run(asked({ json: true, from: '2025-11-23', to: '2025-11-24' }))).split('\n');
    expect(JSON.parse(line)).toMatchObject({
      at: '2025-11-24T08:00:00+07:00',
      kind: 'before',
      milestone: 0,
      place: PLACE,
      agency: AGENCY,
      plan: 'a',
      date: '2025-11-25',
      lastDay: '2025-11-24',
      certain: true,
      why: null,
    });
    expect(line).toContain(SENTENCE);
  });

  it('may lie in any year, and have both ends', async () => {
    expect(await run(asked({ from: '2026-05-01', to: '2026-05-31' }))).toBe(
      'Không có lượt nhắc nào trong khoảng thời gian này.',
    );
    await expect(run(asked({ from: '2025-12-01' }))).rejects.toMatchObject({ code: 'usage' });
    await expect(run(asked({ to: '2045-12-01' }))).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('a place or an agency that nobody knows', () => {
  it('is told from one of which nothing is due', async () => {
    await expect(run(asked({ place: 'Nơi khác' }))).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(PLACE) as string,
    });
    await expect(run(asked({ agency: 'y te' }))).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(AGENCY) as string,
    });
    await expect(run(asked({ agency: 'Phòng Không có' }))).rejects.toMatchObject({ code: 'usage' });
    expect(await run(asked({ place: 'krong nang', agency: 'phong y te' }))).toContain(AGENCY);
  });
});

describe('days on which offices work or not by decision', () => {
  const FILE = '2025-11-24;nghỉ;hoán đổi\n22/11/2025;làm việc;làm bù\n';

  it('come in a file, are listed, and move reminders and answers', async () => {
    expect(await admin('days')).toContain('Chưa nhập');
    const path = join(temporaryFolder(), 'days.csv');
    writeFileSync(path, FILE);
    expect(await admin('set-days', path)).toContain('Đã nhập 2 ngày của năm 2025');
    expect(await admin('days')).toBe('thứ Bảy 22/11/2025: làm việc (làm bù)\nthứ Hai 24/11/2025: nghỉ (hoán đổi)');
    expect(replanned).toBe(1);
    const lines = await run(asked({ from: '2025-11-20', to: '2025-11-24' }));
    expect(lines).toContain('08:00 ngày 22/11/2025 · nhắc trước hạn');
    expect(lines).not.toContain('24/11/2025 · nhắc');
  });

  it('are left as they were where one line is wrong, which is named', async () => {
    const path = join(temporaryFolder(), 'days.csv');
    writeFileSync(path, `${FILE}2025-13-01;nghỉ\n`);
    await expect(admin('set-days', path)).rejects.toMatchObject({ code: 'usage', facts: { line: 3 } });
    expect(await admin('days')).toContain('Chưa nhập');
    await expect(admin('set-days', join(dir, 'none.csv'))).rejects.toMatchObject({ code: 'input-missing' });
  });
});

describe('the ledger', () => {
  it('lists what became of reminders, and how late', async () => {
    expect(await admin('ledger')).toBe('Sổ nhắc việc chưa có lượt nhắc nào.');
    const { ledger, mail } = product;
    const due = {
      about: 'x',
      term: '2025-11-24',
      again: false,
      place: PLACE,
      channel: 'telegram',
      chat: '-5',
    } as const;
    const at = '2025-11-17T01:00:00.000Z';
    await ledger.add([
      { ...due, kind: 'before', milestone: 5, at, until: '2025-11-24T17:00:00.000Z' },
      { ...due, kind: 'digest', milestone: 0, at, until: '2025-11-17T02:00:00.000Z' },
    ]);
    await ledger.expire(NOW, 'too-late');
    const [claim] = await ledger.claim('telegram', { limit: 1, now: NOW, until: '2025-11-18T02:00:00.000Z', held: [] });
    if (claim === undefined) throw new Error('nothing was claimed');
    const part = { text: 'Nhắc', html: null, buttons: [] };
    const carried = claim.due.map(({ id }) => id);
    const send = { key: 'k', channel: 'telegram', chat: '-5', lane: 'bulk', part } as const;
    const [revision, goodUntil] = [await product.store.revision(), '2025-11-18T17:00:00Z'];
    const rest = { menus: [], ended: [], on: '2025-11-18', next: null, revision, goodUntil };
    await ledger.hand(claim, { ...rest, sends: [send], carried }, NOW);
    const waiting = { limit: 1, now: NOW, until: '2025-11-18T02:00:00.000Z', held: [], lanes: ['bulk'] as const };
    const [sending] = await mail.claimSends('telegram', waiting);
    if (sending === undefined) throw new Error('nothing was queued');
    await mail.begin(sending, '2025-11-18T01:01:00.000Z');
    await mail.settle(sending, { of: 'sent', messageId: '9' }, NOW);
    const printed = await admin('ledger');
    expect(printed).toContain(
      `08:00 ngày 17/11/2025 · telegram:-5 · trước 5 ngày làm việc · ${PLACE} · hạn 24/11/2025 · đã gửi · muộn 1440 phút`,
    );
    expect(printed).toContain('hết tác dụng (đã quá thời điểm cần nhắc)');
    const states = (await admin('ledger', '--json'))
      .split('\n')
      .map((line) => (JSON.parse(line) as { state: string }).state);
    expect(states.sort()).toEqual(['expired', 'sent']);
  });
});

describe('a reminder in the ledger', () => {
  it('names whose it is, what it is about and the chat', async () => {
    const key = { channel: 'telegram', chat: '-5' } as const;
    const changes = [
      { set: 'met', kind: 'group', title: 'Tổ Y tế' },
      { set: 'linked', place: PLACE, agency: AGENCY, by: 'telegram:1' },
    ] as const;
    await product.chats.change(key, changes, '2025-10-01T00:00:00.000Z');
    const lookout = createLookout(product, { now: () => NOW }, 'Asia/Ho_Chi_Minh');
    const one = (await lookout.occurrences()).find(({ party }) => party.name === AGENCY);
    if (one === undefined) throw new Error('nothing is owed');
    const row = { term: '2025-11-24', again: false, place: PLACE, until: '2025-11-24T17:00:00.000Z', ...key } as const;
    const at = '2025-11-17T01:00:00.000Z';
    await product.ledger.add([
      { ...row, about: one.id, kind: 'before', milestone: 5, at },
      { ...row, about: `digest:${PLACE}`, kind: 'digest', milestone: 0, at },
    ]);
    const printed = await admin('ledger');
    const chat = 'telegram:-5 (Tổ Y tế)';
    expect(printed).toContain(
      `${chat} · trước 5 ngày làm việc · ${AGENCY} (${PLACE}) · a: báo cáo · hạn 24/11/2025 · chờ gửi`,
    );
    expect(printed).toContain(`${chat} · tổng hợp tuần cho lãnh đạo · Lãnh đạo (${PLACE}) · hạn 24/11/2025`);
    const rows = (await admin('ledger', '--json')).split('\n').map((line): unknown => JSON.parse(line));
    expect(rows).toContainEqual(
      expect.objectContaining({ kind: 'before', agency: AGENCY, plan: 'a', action: 'báo cáo' }),
    );
  });
});

describe('a doubtful deadline', () => {
  it('is approved on the day that is written, and on no other', async () => {
    await expect(admin('correct', 'a', 'H1', '--approve', '2025-11-20')).rejects.toMatchObject({ code: 'usage' });
    expect(await admin('correct', 'a', 'H1', '--approve', '25/11/2025')).toContain('đã duyệt');
    expect(product.register()[0]?.register.deadlines[0]?.approved).toEqual(['2025-11-25']);
  });
});
