import { describe, expect, it } from 'vitest';
import { startReportingTalk } from '../support/reporting-talk.ts';
import type { Voice } from '../support/talk.ts';

const ADMIN: Voice = { channel: 'telegram', chat: '1', kind: 'private', person: '1' };
const GROUP: Voice = { channel: 'telegram', chat: '-100', kind: 'group', person: '20', title: 'Phòng Y tế' };
const ADMIN_THERE: Voice = { ...GROUP, person: '1' };
const ON_ZALO: Voice = { channel: 'zalo', chat: 'z20', kind: 'private', person: 'z20' };

describe('/thunhac', () => {
  it('shows a test of the next reminder in a linked chat, and is on record', async () => {
    const talk = startReportingTalk();
    await talk.link(GROUP, 'Phòng Y tế');
    const sample = await talk.say(ADMIN_THERE, '/thunhac');
    expect(sample.text).toContain('(tin thử)');
    expect(sample.text).toContain('trước ngày 25/11/2024');
    expect((await talk.database.chats.audit(1))[0]).toMatchObject({
      ...{ act: 'test-sent', who: 'telegram:1', chat: '-100' },
      facts: { agency: 'Phòng Y tế huyện', place: 'Sơn Tịnh', chats: '1' },
    });
  });

  it('sends it to all chats of an agency from anywhere, in any spelling, and says to how many', async () => {
    const talk = startReportingTalk();
    await talk.link(GROUP, 'Phòng Y tế');
    await talk.link(ON_ZALO, 'Phòng Y tế');
    const sent = await talk.say(ADMIN, '/thử nhắc phong y te, son tinh');
    expect(sent.text).toBe('Đã gửi tin nhắc thử tới 2 cuộc trò chuyện của Phòng Y tế huyện, Sơn Tịnh.');
    expect(talk.letters().map(({ chat }) => chat)).toEqual(['telegram:-100', 'zalo:z20']);
    expect(talk.letters()[0]?.text).toContain('(tin thử)');
  });

  it('says where nobody is linked, where nothing is to come, and how it is used', async () => {
    const talk = startReportingTalk();
    expect((await talk.say(ADMIN, '/thunhac')).text).toContain('chưa liên kết');
    expect((await talk.say(ADMIN, '/thunhac Phòng Y tế, Sơn Tịnh')).text).toContain('Chưa có cuộc trò chuyện nào');
    expect((await talk.say(ADMIN, '/thunhac Phòng Y tế')).text).toContain('Cách dùng');
    expect((await talk.say(ADMIN, '/thunhac Phòng Y tế, Hạ Long')).text).toContain('Chưa có kế hoạch của “Hạ Long”');
    await talk.link(GROUP, 'Phòng Y tế');
    await talk.remind(GROUP, [{ agency: 'Phòng Y tế' }]);
    await talk.say(GROUP, 'đã nộp');
    expect((await talk.say(ADMIN, '/thunhac Phòng Y tế, Sơn Tịnh')).text).toContain('không còn thời hạn nào sắp tới');
    expect((await talk.say(ADMIN_THERE, '/thunhac')).text).toContain('không còn thời hạn nào sắp tới');
    expect(talk.letters()).toEqual([]);
  });

  it('is for admins: others are refused, and do not see it in /help', async () => {
    const talk = startReportingTalk();
    await talk.link(GROUP, 'Phòng Y tế');
    expect((await talk.say(GROUP, '/thunhac')).text).toContain('chỉ dành cho quản trị');
    expect((await talk.say(GROUP, '/help')).text).not.toContain('/thunhac');
    expect((await talk.say(ADMIN, '/help')).text).toContain('/thunhac');
  });

  it('does not write to a chat that it was taken out of', async () => {
    const talk = startReportingTalk();
    await talk.link(GROUP, 'Phòng Y tế');
    await talk.hear(GROUP, { of: 'removed' });
    expect((await talk.say(ADMIN, '/thunhac Phòng Y tế, Sơn Tịnh')).text).toContain('Chưa có cuộc trò chuyện nào');
  });
});
