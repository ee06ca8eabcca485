import { beforeEach, describe, expect, it } from 'vitest';
import { runChatCommand, type ChatDesk } from '../../../src/app/admin/chats.ts';
import { codeMaker } from '../../../src/app/channels/codes.ts';
import type { ChatCommand } from '../../../src/domain/admin.ts';
import { startTalk, type Talk, type Voice } from '../../support/talk.ts';

const GROUP: Voice = { channel: 'telegram', chat: '-100', kind: 'group', person: '20', title: 'Phòng Y tế' };
const CODE = /\b[A-HJ-NP-Z2-9]{8}\b/gu;

let talk: Talk;
let desk: ChatDesk;
beforeEach(() => {
  talk = startTalk();
  const { mail, chats } = talk.database;
  const { directory } = talk.tools;
  desk = {
    mail,
    chats,
    directory,
    codes: codeMaker,
    clock: { now: () => talk.tools.now() },
    timeZone: 'Asia/Ho_Chi_Minh',
  };
});

function run(command: ChatCommand): Promise<string> {
  return runChatCommand(command, desk);
}

describe('codes from the terminal', () => {
  it('link a group as those from a chat do, and are on record as made there', async () => {
    const printed = await run({ of: 'code', office: 'phong y te', place: 'son tinh' });
    expect(printed).toContain('Phòng Y tế huyện, Sơn Tịnh');
    const [code = ''] = printed.match(CODE) ?? [];
    expect((await talk.say(GROUP, `/lienket ${code}`)).text).toContain('Đã liên kết');
    expect(await run({ of: 'audit' })).toMatch(
      /08:00 ngày 20\/11\/2024 · terminal · tạo mã · Phòng Y tế huyện, Sơn Tịnh/u,
    );
  });

  it('make a leader', async () => {
    const [code = ''] = (await run({ of: 'code', office: 'lãnh đạo', place: 'Sơn Tịnh' })).match(CODE) ?? [];
    expect((await talk.say(GROUP, `/vaitro ${code}`)).text).toContain('lãnh đạo Sơn Tịnh');
  });

  it('are printed for every office of a place, each a slip with what is to be typed', async () => {
    const printed = await run({ of: 'codes', place: 'Sơn Tịnh' });
    expect(new Set(printed.match(CODE)).size).toBe(12);
    expect(printed).toMatch(/^Phòng Tư pháp huyện\n {4}\/lienket /mu);
    // A class is no office: its members want codes of their own, and whoever hands the slips out is told how.
    expect(printed).toContain('“Ủy ban nhân dân các xã” là tên chung');
    expect(printed).toContain('/taoma UBND xã (tên xã), Sơn Tịnh');
    expect(await run({ of: 'code', office: 'Phòng Y tế', place: 'Sơn Tịnh' })).not.toContain('tên chung');
  });

  it.each([
    [{ of: 'code', office: 'Phòng Y tế', place: 'Hạ Long' }, 'Buôn Ma Thuột, Long Khánh'],
    [{ of: 'code', office: 'Đoàn thanh niên', place: 'Sơn Tịnh' }, 'Phòng Tư pháp huyện'],
    [{ of: 'codes', place: '' }, 'Long Khánh'],
  ] as const)('are refused for what no plan has, with what there is: %j', async (command, there) => {
    await expect(run(command)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(there) as string,
    });
    expect(await run({ of: 'audit' })).toBe('Nhật ký còn trống.');
  });
});

describe('chats from the terminal', () => {
  it('are listed with whom they are of, since when and by whom', async () => {
    expect(await run({ of: 'chats' })).toBe('Chưa có cuộc trò chuyện nào.');
    const [code = ''] = (await run({ of: 'code', office: 'Phòng Y tế', place: 'Sơn Tịnh' })).match(CODE) ?? [];
    await talk.say(GROUP, `/lienket ${code}`);
    await talk.hear(GROUP, { of: 'removed' });
    expect(await run({ of: 'chats' })).toBe(
      [
        'telegram:-100 (nhóm, “Phòng Y tế”)',
        '    đang tạm ngừng: trợ lý bị đưa ra khỏi nhóm hoặc bị chặn',
        '    liên kết với Phòng Y tế huyện, Sơn Tịnh (bởi telegram:20, ngày 20/11/2024)',
        'Telegram, tháng 11/2024: đã gửi 0 tin, nhận 2 tin.',
      ].join('\n'),
    );
  });

  it('are unlinked', async () => {
    const [code = ''] = (await run({ of: 'code', office: 'Phòng Y tế', place: 'Sơn Tịnh' })).match(CODE) ?? [];
    await talk.say(GROUP, `/lienket ${code}`);
    await expect(run({ of: 'unlink', chat: 'telegram:-1', agency: 'x' })).rejects.toMatchObject({ code: 'usage' });
    await expect(run({ of: 'unlink', chat: 'telegram:-100', agency: 'x' })).rejects.toMatchObject({ code: 'usage' });
    await run({ of: 'unlink', chat: 'telegram:-100', agency: 'phong y te huyen' });
    expect(await run({ of: 'chats' })).toContain('chưa liên kết');
  });
});

describe('leaders from the terminal', () => {
  it('are listed, and lose the role when it is taken away', async () => {
    expect(await run({ of: 'leaders' })).toBe('Chưa có ai nhận vai trò lãnh đạo.');
    const [code = ''] = (await run({ of: 'code', office: 'lãnh đạo', place: 'Sơn Tịnh' })).match(CODE) ?? [];
    await talk.say(GROUP, `/vaitro ${code}`);
    expect(await run({ of: 'leaders' })).toBe('telegram:20: lãnh đạo Sơn Tịnh');
    await expect(run({ of: 'unlead', person: 'telegram:21', place: 'Sơn Tịnh' })).rejects.toMatchObject({
      code: 'usage',
    });
    await run({ of: 'unlead', person: 'telegram:20', place: 'son tinh' });
    expect((await talk.say(GROUP, '/vaitro')).text).toContain('cán bộ');
    expect(await run({ of: 'audit' })).toContain('rút vai trò lãnh đạo · telegram:20, Sơn Tịnh');
  });
});

describe('feedback from the terminal', () => {
  it('lists question, answer and sources, for people and for programs', async () => {
    expect(await run({ of: 'feedback', json: false })).toBe('Chưa có đánh giá nào.');
    await talk.say(GROUP, 'Phòng Y tế ở Sơn Tịnh phải làm gì?');
    await talk.press(GROUP, '👎');
    const printed = await run({ of: 'feedback', json: false });
    expect(printed).toContain('👎 Chưa đúng · 08:00 ngày 20/11/2024 · telegram');
    expect(printed).toContain('Hỏi: Phòng Y tế ở Sơn Tịnh phải làm gì?');
    expect(printed).toContain('Nguồn: son-tinh-2024 IV.4');
    expect(JSON.parse(await run({ of: 'feedback', json: true }))).toMatchObject({
      helpful: false,
      channel: 'telegram',
    });
  });
});

describe('sends of unknown outcome', () => {
  it('are listed until somebody has looked after them', async () => {
    expect(await run({ of: 'unknown' })).toContain('Không có tin nào');
    await talk.say(GROUP, '/kehoach');
    const until = '2024-11-20T02:00:00Z';
    const claim = { limit: 1, now: talk.tools.now(), until, held: [], lanes: ['answer'] as const };
    const [send] = await talk.database.mail.claimSends('telegram', claim);
    if (send === undefined) throw new Error('nothing was queued');
    await talk.database.mail.begin(send, until);
    await talk.database.mail.settle(send, { of: 'unknown', reason: 'mất kết nối' }, talk.tools.now());
    const printed = await run({ of: 'unknown' });
    expect(printed).toContain(
      `${String(send.id)} · 08:00 ngày 20/11/2024 · telegram:-100 · không rõ đã đến hay chưa (mất kết nối)`,
    );
    expect(printed).toContain('Hiện có 5 kế hoạch');
    await run({ of: 'settled', number: send.id });
    expect(await run({ of: 'unknown' })).toContain('Không có tin nào');
    await expect(run({ of: 'settled', number: send.id })).rejects.toMatchObject({ code: 'usage' });
  });
});
