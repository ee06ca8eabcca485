import { describe, expect, it } from 'vitest';
import { startReportingTalk, type ReportingTalk } from '../../support/reporting-talk.ts';
import type { Voice } from '../../support/talk.ts';

const ZALO: Voice = { channel: 'zalo', chat: 'z20', kind: 'private', person: 'z20' };
const GROUP: Voice = { channel: 'telegram', chat: '-100', kind: 'group', person: '20', title: 'Phòng Y tế' };
const STRANGER: Voice = { channel: 'zalo', chat: 'z50', kind: 'private', person: 'z50' };
const HEALTH = 'Phòng Y tế';
const JUSTICE = 'Phòng Tư pháp';
const BOTH = [{ agency: HEALTH }, { agency: JUSTICE }];

/** A chat of two agencies that was reminded of both. */
async function reminded(voice = ZALO): Promise<ReportingTalk> {
  const talk = startReportingTalk();
  await talk.link(voice, HEALTH);
  await talk.link(voice, JUSTICE);
  await talk.remind(voice, BOTH);
  return talk;
}

async function states(talk: ReportingTalk): Promise<readonly string[]> {
  return [(await talk.standing(HEALTH)).state, (await talk.standing(JUSTICE)).state];
}

describe('words about a reminder', () => {
  it.each(['đã nộp 2', 'da nop muc 2', 'ĐÃ NỘP 2 RỒI Ạ', 'nộp 2'])('name an item: “%s”', async (words) => {
    const talk = await reminded();
    await talk.say(ZALO, words);
    expect(await states(talk)).toEqual(['open', 'handed-in']);
  });

  it('count as long as the reminder is kept, not only as long as a conversation', async () => {
    const talk = await reminded();
    talk.pass(60 * 24 * 3);
    await talk.say(ZALO, 'đã nộp 2');
    expect(await states(talk)).toEqual(['open', 'handed-in']);
  });

  it('name several items, or all of them', async () => {
    const talk = await reminded();
    await talk.say(ZALO, 'đã nhận 1 và 2');
    expect(await states(talk)).toEqual(['received', 'received']);
    await talk.say(ZALO, 'đã nộp tất cả');
    expect(await states(talk)).toEqual(['handed-in', 'handed-in']);
  });

  it('without an item are about the only one that is open', async () => {
    const talk = await reminded();
    await talk.say(ZALO, 'đã nộp 1');
    await talk.say(ZALO, 'đã nộp rồi');
    expect(await states(talk)).toEqual(['handed-in', 'handed-in']);
  });

  it('without an item are asked about where several are open, by the reminder’s own numbers', async () => {
    const talk = await reminded();
    await talk.link(ZALO, 'Phòng Nội vụ');
    await talk.remind(ZALO, [{ agency: 'Phòng Nội vụ' }, ...BOTH]);
    await talk.say(ZALO, 'đã nộp 1');
    const asked = await talk.say(ZALO, 'đã nộp');
    expect(asked.text).toContain('Anh/chị nói đến mục nào?');
    expect(asked.text).toMatch(/- Mục 2: .*\n- Mục 3: /u);
    expect(await states(talk)).toEqual(['open', 'open']);
    await talk.say(ZALO, '3');
    expect(await states(talk)).toEqual(['open', 'handed-in']);
  });

  it('are buttons in the question where there are any', async () => {
    const talk = await reminded(GROUP);
    expect((await talk.say(GROUP, 'đã nộp')).buttons).toEqual(['Mục 1', 'Mục 2']);
    await talk.press(GROUP, 'Mục 2');
    expect(await states(talk)).toEqual(['open', 'handed-in']);
  });

  it('that name an item which is not there are told so', async () => {
    const talk = await reminded();
    expect((await talk.say(ZALO, 'đã nộp 7')).text).toContain('các mục từ 1 đến 2');
    expect(await states(talk)).toEqual(['open', 'open']);
  });

  it('that are not quite understood are asked about, never recorded', async () => {
    const talk = await reminded();
    const asked = await talk.say(ZALO, 'đã nộp báo cáo quý III');
    expect(asked.text).toContain('mục nào');
    expect(await states(talk)).toEqual(['open', 'open']);
    await talk.say(ZALO, 'đã nộp 1');
    const one = await talk.say(ZALO, 'đã nộp báo cáo quý III');
    expect(one.text).toContain('Có phải anh/chị báo “đã nộp” cho việc này không? Phòng Tư pháp huyện');
    await talk.say(ZALO, 'không');
    expect(await states(talk)).toEqual(['handed-in', 'open']);
    await talk.say(ZALO, 'đã nộp báo cáo quý III');
    await talk.say(ZALO, 'đúng');
    expect(await states(talk)).toEqual(['handed-in', 'handed-in']);
  });

  it.each(['đã nộp chưa?', 'đã nộp 1 chưa', 'ai đã nộp báo cáo', 'nộp báo cáo cho ai'])(
    'that ask are a question: “%s”',
    async (words) => {
      const talk = await reminded();
      const answer = await talk.say(ZALO, words);
      expect(answer.changes.filter(({ set }) => set === 'status')).toEqual([]);
      expect(answer.text).not.toContain('mục nào');
      expect(answer.changes.map(({ set }) => set)).toContain('turn');
    },
  );

  it('wait for who is asked for what an agency has done', async () => {
    const talk = await reminded();
    const answer = await talk.say(ZALO, 'các đơn vị đã nộp báo cáo');
    expect(answer.text).not.toContain('mục nào');
    expect(await states(talk)).toEqual(['open', 'open']);
  });
});

describe('“chưa nộp”', () => {
  it('asks who has not, where it comes from who owes nothing', async () => {
    const talk = await reminded();
    const leader: Voice = { channel: 'zalo', chat: 'z40', kind: 'private', person: 'z40' };
    await talk.lead(leader);
    await talk.say(ZALO, 'đã nộp 1');
    const answer = await talk.say(leader, 'chưa nộp');
    expect(answer.text).not.toContain('chưa liên kết');
    expect(answer.changes.map(({ set }) => set)).toContain('turn');
    expect(await states(talk)).toEqual(['handed-in', 'open']);
  });
});

describe('a bare number after a reminder', () => {
  it('asks what is meant, and then counts in that question', async () => {
    const talk = await reminded();
    const asked = await talk.say(ZALO, '2');
    expect(asked.text).toContain('Mục 2: Phòng Tư pháp huyện');
    expect(asked.text).toContain('Anh/chị báo gì?');
    expect(asked.text).toContain('1. Đã nhận\n2. Đã nộp\n3. Xin gia hạn');
    expect(await states(talk)).toEqual(['open', 'open']);
    await talk.say(ZALO, '2');
    expect(await states(talk)).toEqual(['open', 'handed-in']);
  });

  it('means an item days later, where nothing else has numbers', async () => {
    const talk = await reminded();
    talk.pass(60 * 24 * 2);
    await talk.say(ZALO, 'Phòng Y tế ở Sơn Tịnh phải làm gì?');
    expect((await talk.say(ZALO, 'mục 1')).text).toContain('Mục 1: Phòng Y tế huyện');
  });

  it('means the list that was shown since', async () => {
    const talk = await reminded();
    talk.pass(1);
    await talk.say(ZALO, '/diaphuong');
    expect((await talk.say(ZALO, '1')).text).toContain('Từ nay cuộc trò chuyện này hỏi về');
  });

  it('that no item has is told so', async () => {
    const talk = await reminded();
    expect((await talk.say(ZALO, '9')).text).toContain('các số từ 1 đến 2');
    talk.pass(60);
    expect((await talk.say(ZALO, '9')).text).toContain('các số từ 1 đến 2');
  });

  it('of what is done offers to take it back', async () => {
    const talk = await reminded();
    await talk.say(ZALO, 'đã nộp 2, số 45/BC-PTP');
    expect((await talk.say(ZALO, '2')).text).toContain('1. Rút lại');
    await talk.say(ZALO, '1');
    expect(await states(talk)).toEqual(['open', 'open']);
  });
});

describe('words without a reminder', () => {
  it('about one open thing are confirmed first', async () => {
    const talk = startReportingTalk();
    await talk.link(ZALO, HEALTH);
    const asked = await talk.say(ZALO, 'đã nộp báo cáo rồi');
    expect(asked.text).toContain('Có phải anh/chị báo “đã nộp” cho việc này không? Phòng Y tế huyện: “báo cáo');
    expect((await talk.standing(HEALTH)).state).toBe('open');
    await talk.say(ZALO, '1');
    expect((await talk.standing(HEALTH)).state).toBe('handed-in');
    expect((await talk.say(ZALO, 'đã nộp báo cáo rồi')).text).toContain('không có việc nào');
  });

  it('about several list them', async () => {
    const talk = startReportingTalk();
    await talk.link(ZALO, HEALTH);
    await talk.link(ZALO, JUSTICE);
    const asked = await talk.say(ZALO, 'đã nộp báo cáo rồi');
    expect(asked.text).toMatch(/1\. Phòng Tư pháp huyện: .*\n2\. Phòng Y tế huyện: /u);
    await talk.say(ZALO, '2');
    expect(await states(talk)).toEqual(['handed-in', 'open']);
  });

  it('in a chat of nobody are told how to link it, and learn nothing', async () => {
    const talk = startReportingTalk();
    await talk.link(ZALO, HEALTH);
    const said = await talk.say(STRANGER, 'đã nộp báo cáo rồi');
    expect(said.text).toContain('chưa liên kết với đơn vị nào');
    expect(said.text).not.toContain('Phòng Y tế');
    for (const words of ['đồng ý', 'xác nhận', 'trả lại 1']) {
      expect((await talk.say(STRANGER, words)).changes.map(({ set }) => set)).toContain('turn');
    }
  });

  it('speak for the chat’s own agency alone', async () => {
    const talk = startReportingTalk();
    await talk.link(ZALO, HEALTH);
    expect((await talk.say(ZALO, 'Phòng Y tế đã nộp rồi')).text).toContain('Có phải anh/chị báo');
    const others = await talk.say(ZALO, 'Phòng Tư pháp đã nộp rồi');
    expect(others.text).not.toContain('Có phải anh/chị báo');
  });
});
