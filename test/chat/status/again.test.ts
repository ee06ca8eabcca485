import { describe, expect, it } from 'vitest';
import { startReportingTalk, type ReportingTalk } from '../../support/reporting-talk.ts';
import type { Voice } from '../../support/talk.ts';

const ZALO: Voice = { channel: 'zalo', chat: 'z20', kind: 'private', person: 'z20' };
const FOCAL: Voice = { channel: 'telegram', chat: '-300', kind: 'group', person: '30', title: 'Phòng Lao động' };
const HEALTH = 'Phòng Y tế';
const JUSTICE = 'Phòng Tư pháp';
const COLLECTS = 'Phòng Lao động - Thương binh và Xã hội';
const BOTH = [{ agency: HEALTH }, { agency: JUSTICE }];

async function linked(...agencies: readonly string[]): Promise<ReportingTalk> {
  const talk = startReportingTalk();
  for (const agency of agencies) await talk.link(ZALO, agency);
  return talk;
}

async function states(talk: ReportingTalk): Promise<readonly string[]> {
  return [(await talk.standing(HEALTH)).state, (await talk.standing(JUSTICE)).state];
}

/** Both handed in; some of them returned. */
async function returned(...items: readonly number[]): Promise<ReportingTalk> {
  const talk = await linked(HEALTH, JUSTICE);
  await talk.link(FOCAL, COLLECTS);
  await talk.remind(ZALO, BOTH);
  await talk.say(ZALO, 'đã nộp tất cả');
  await talk.remind(
    FOCAL,
    BOTH.map(({ agency }) => ({ agency, collect: true })),
  );
  for (const item of items) await talk.say(FOCAL, `trả lại ${item} vì thiếu chữ ký`);
  return talk;
}

describe('“đã nộp lại” after something was returned', () => {
  it('reports what was returned', async () => {
    const talk = await returned(1);
    expect([...(await states(talk))].toSorted()).toEqual(['handed-in', 'open']);
    await talk.say(ZALO, 'đã nộp lại rồi nhé');
    expect(await states(talk)).toEqual(['handed-in', 'handed-in']);
  });

  it('asks which, where several were', async () => {
    const talk = await returned(1, 2);
    expect((await talk.say(ZALO, 'đã nộp lại rồi nhé')).text).toContain('mục nào');
    expect(await states(talk)).toEqual(['open', 'open']);
  });
});

describe('“chưa nộp” and “rút lại” where nothing was handed in', () => {
  it.each(['chưa nộp', 'rút lại'])('say what is open, with and without a reminder: “%s”', async (words) => {
    const talk = await linked(HEALTH);
    expect((await talk.say(ZALO, words)).text).toMatch(/1 việc đang chờ nộp[^]*- Phòng Y tế huyện: “báo cáo/u);
    await talk.link(ZALO, JUSTICE);
    await talk.remind(ZALO, BOTH);
    const said = await talk.say(ZALO, words);
    expect(said.text).toMatch(/2 việc đang chờ nộp[^]*- Phòng Y tế huyện: [^]*- Phòng Tư pháp huyện: /u);
    expect(await talk.events(HEALTH)).toEqual([]);
  });
});

describe('a promise', () => {
  it.each(['chúng tôi sẽ nộp vào ngày mai', 'Phòng Y tế sẽ nộp ngày mai', 'mai em nộp ạ', 'chưa nộp, mai sẽ nộp'])(
    'is answered, and nothing is kept: “%s”',
    async (words) => {
      const talk = await linked(HEALTH);
      await talk.remind(ZALO, [{ agency: HEALTH }]);
      const said = await talk.say(ZALO, words);
      expect(said.text).toContain('không ghi nhận lời hẹn nộp');
      expect(said.text).toContain('“đã nộp”');
      expect(said.text).toContain('“xin gia hạn”');
      expect(await talk.events(HEALTH)).toEqual([]);
    },
  );

  it('is none where it asks', async () => {
    const talk = await linked(HEALTH);
    expect((await talk.say(ZALO, 'ai sẽ nộp báo cáo?')).text).not.toContain('lời hẹn');
    expect((await talk.say(ZALO, 'Phòng Y tế sẽ nộp báo cáo khi nào?')).text).not.toContain('lời hẹn');
  });
});

describe('the number of what was handed in', () => {
  it('is taken from words that hold it, and asked for again where they are not clear', async () => {
    const talk = await linked(HEALTH);
    await talk.remind(ZALO, [{ agency: HEALTH }]);
    await talk.say(ZALO, 'đã nộp');
    expect((await talk.say(ZALO, 'báo cáo 6 tháng gửi hôm qua')).text).toContain('Chưa rõ số văn bản');
    await talk.say(ZALO, 'công văn số 45 của phòng');
    expect((await talk.standing(HEALTH)).number).toBe('45');
  });

  it('may follow later, alone', async () => {
    const talk = await linked(HEALTH);
    await talk.remind(ZALO, [{ agency: HEALTH }]);
    expect((await talk.say(ZALO, '45/BC-PYT')).text).not.toContain('Đã ghi văn bản');
    await talk.say(ZALO, 'đã nộp');
    await talk.say(ZALO, 'bỏ qua');
    expect((await talk.say(ZALO, 'số 46/BC-PYT')).text).toContain('Đã ghi văn bản số 46/BC-PYT');
    expect((await talk.standing(HEALTH)).number).toBe('46/BC-PYT');
  });

  it('is asked about where several have none', async () => {
    const talk = await linked(HEALTH, JUSTICE);
    await talk.remind(ZALO, BOTH);
    await talk.say(ZALO, 'đã nộp tất cả');
    await talk.say(ZALO, 'bỏ qua');
    const asked = await talk.say(ZALO, '45/BC-PYT');
    expect(asked.text).toContain('Văn bản số 45/BC-PYT là của việc nào?');
    const first = /1\. (Phòng [^:]+) huyện: /u.exec(asked.text)?.[1] ?? '';
    await talk.say(ZALO, '1');
    expect((await talk.standing(first)).number).toBe('45/BC-PYT');
    expect((await talk.standing(first === HEALTH ? JUSTICE : HEALTH)).number).toBeNull();
  });
});

describe('a number that the reminder does not have', () => {
  it('is told so, where it has one item', async () => {
    const talk = await linked(HEALTH);
    await talk.remind(ZALO, [{ agency: HEALTH }]);
    expect((await talk.say(ZALO, '2')).text).toContain('Tin nhắc chỉ có mục 1');
    expect((await talk.say(ZALO, 'đã nộp 2')).text).toContain('Tin nhắc chỉ có mục 1');
  });
});

describe('a chat of agencies of two places', () => {
  it('is told which place is meant', async () => {
    const talk = await linked(HEALTH);
    await talk.remind(ZALO, [{ agency: HEALTH }]);
    expect((await talk.say(ZALO, 'đã nhận')).text).not.toContain('(Sơn Tịnh)');
    const other = { set: 'linked', agency: HEALTH, place: 'Tư Nghĩa', by: 'zalo:z20' } as const;
    await talk.database.chats.change(ZALO, [other], talk.tools.now());
    expect((await talk.say(ZALO, 'đã nộp 1')).text).toContain('Phòng Y tế huyện (Sơn Tịnh) đã nộp');
    expect((await talk.say(ZALO, '45/BC-PYT')).text).toContain('Phòng Y tế huyện (Sơn Tịnh) đã nộp');
  });
});
