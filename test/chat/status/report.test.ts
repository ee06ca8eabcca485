import { describe, expect, it } from 'vitest';
import { DUE, startReportingTalk, type ReportingTalk } from '../../support/reporting-talk.ts';
import type { Voice } from '../../support/talk.ts';

const ADMIN: Voice = { channel: 'telegram', chat: '1', kind: 'private', person: '1' };
const GROUP: Voice = { channel: 'telegram', chat: '-100', kind: 'group', person: '20', title: 'Phòng Y tế' };
const COLLEAGUE: Voice = { ...GROUP, person: '21' };
const OFFICER: Voice = { channel: 'telegram', chat: '20', kind: 'private', person: '20' };
const ON_ZALO: Voice = { channel: 'zalo', chat: 'z20', kind: 'private', person: 'z20' };
const HEALTH = 'Phòng Y tế';
const ITS_REPORT = [{ agency: HEALTH }];

async function linked(...voices: readonly Voice[]): Promise<ReportingTalk> {
  const talk = startReportingTalk();
  for (const voice of voices) await talk.link(voice, HEALTH);
  return talk;
}

/** What was kept of an agency's report, in order. */
async function acts(talk: ReportingTalk, agency = HEALTH): Promise<readonly string[]> {
  return (await talk.events(agency)).map(({ act }) => act);
}

describe('“Đã nhận”', () => {
  it('is kept with who pressed it, when and where, and said where colleagues see it', async () => {
    const talk = await linked(GROUP);
    await talk.remind(GROUP, ITS_REPORT);
    const pressed = await talk.press(GROUP, 'Đã nhận', 'Cán bộ A');
    expect(pressed.text).toContain('Cán bộ A báo: Phòng Y tế huyện đã nhận “báo cáo kết quả thực hiện”');
    expect(pressed.text).toContain('hạn theo văn bản: trước ngày 25/11/2024, chậm nhất Chủ nhật 24/11/2024');
    expect(await talk.events(HEALTH)).toMatchObject([
      { act: 'received', by: 'telegram:20', name: 'Cán bộ A', chat: '-100', at: '2024-11-20T01:00:00.000Z' },
    ]);
  });

  it('is one for the agency, whatever chat and channel it was said in; the second time nothing is kept', async () => {
    const talk = await linked(GROUP, ON_ZALO);
    await talk.remind(GROUP, ITS_REPORT);
    await talk.remind(ON_ZALO, ITS_REPORT);
    await talk.press(GROUP, 'Đã nhận', 'Cán bộ A');
    talk.pass(65);
    const second = await talk.say(ON_ZALO, 'đã nhận');
    expect(second.text).toBe('Việc này đã được Cán bộ A báo nhận lúc 08:00 ngày 20/11/2024.');
    await talk.remind(GROUP, ITS_REPORT);
    const third = await talk.press(GROUP, 'Đã nhận', 'Cán bộ A');
    expect([third.text, third.notice]).toEqual(['', 'Việc này đã được anh/chị báo nhận lúc 08:00 ngày 20/11/2024.']);
    expect(await acts(talk)).toEqual(['received']);
  });

  it('of all items at once lists them, and counts those that were said before', async () => {
    const talk = await linked(ON_ZALO);
    for (const agency of ['Phòng Tư pháp', 'Phòng Nội vụ']) await talk.link(ON_ZALO, agency);
    await talk.remind(ON_ZALO, [...ITS_REPORT, { agency: 'Phòng Tư pháp' }, { agency: 'Phòng Nội vụ' }]);
    await talk.say(ON_ZALO, 'đã nhận 2');
    const all = await talk.say(ON_ZALO, 'đã nhận tất cả');
    expect(all.text).toContain('đã nhận 2 việc');
    expect(all.text).toMatch(/Phòng Y tế huyện: .*\n.*Phòng Nội vụ huyện: /u);
    expect(all.text).toContain('1 việc khác đã được báo trước đó');
    expect(await acts(talk, 'Phòng Nội vụ')).toEqual(['received']);
    expect(await acts(talk, 'Phòng Tư pháp')).toEqual(['received']);
    expect((await talk.say(ON_ZALO, 'đã nhận tất cả')).text).toContain('đều đã được báo trước đó');
  });

  it('comes too late once it was handed in', async () => {
    const talk = await linked(GROUP);
    await talk.remind(GROUP, ITS_REPORT);
    await talk.say(GROUP, 'đã nộp', 'Cán bộ A');
    expect((await talk.say(COLLEAGUE, 'đã nhận')).text).toContain('đã được Cán bộ A báo nộp lúc 08:00');
    expect(await acts(talk)).toEqual(['handed-in']);
  });
});

describe('“Đã nộp”', () => {
  it('is kept at once, ends reminding, and asks for the number', async () => {
    const talk = await linked(OFFICER);
    await talk.remind(OFFICER, ITS_REPORT);
    const pressed = await talk.press(OFFICER, 'Đã nộp');
    expect(pressed.text).toContain('Phòng Y tế huyện đã nộp');
    expect(pressed.text).toContain('không được nhắc nữa');
    expect(pressed.text).toContain('Số văn bản đã nộp là gì (không bắt buộc)?');
    expect(pressed.buttons).toEqual(['Bỏ qua', 'Rút lại']);
    expect((await talk.standing(HEALTH)).state).toBe('handed-in');
    const number = await talk.say(OFFICER, 'số 45/BC-PYT ạ');
    expect(number.text).toContain('Đã ghi văn bản số 45/BC-PYT');
    expect(await talk.standing(HEALTH)).toMatchObject({ state: 'handed-in', number: '45/BC-PYT' });
  });

  it('takes the number from who was asked, and in words where there are no buttons', async () => {
    const talk = await linked(ON_ZALO);
    await talk.remind(ON_ZALO, ITS_REPORT);
    const said = await talk.say(ON_ZALO, 'da nop roi a');
    expect(said.text).toContain('nhắn “Bỏ qua”');
    await talk.say(ON_ZALO, '12/bc-pyt ngày 22/11');
    expect((await talk.standing(HEALTH)).number).toBe('12/BC-PYT ngày 22/11');
  });

  it('may have its number in the same words', async () => {
    const talk = await linked(ON_ZALO);
    await talk.remind(ON_ZALO, ITS_REPORT);
    const said = await talk.say(ON_ZALO, 'đã nộp 1, số 45/BC-PYT');
    expect(said.text).toContain('văn bản số 45/BC-PYT');
    expect(said.text).not.toContain('Số văn bản đã nộp là gì');
    expect((await talk.standing(HEALTH)).number).toBe('45/BC-PYT');
  });

  it('leaves a question a question, and takes the number that follows it', async () => {
    const talk = await linked(GROUP);
    await talk.remind(GROUP, ITS_REPORT);
    await talk.press(GROUP, 'Đã nộp');
    expect((await talk.say(GROUP, 'Khi nào phải nộp báo cáo ở Sơn Tịnh?')).text).toContain('25/11/2024');
    await talk.say(GROUP, '45');
    expect(await acts(talk)).toEqual(['handed-in']);
    await talk.say(GROUP, '45/BC-PYT');
    expect(await acts(talk)).toEqual(['handed-in', 'numbered']);
  });

  it('still takes the number where a reminder of something else came in between', async () => {
    const talk = await linked(OFFICER);
    await talk.link(OFFICER, 'Phòng Tư pháp');
    await talk.remind(OFFICER, ITS_REPORT);
    await talk.press(OFFICER, 'Đã nộp');
    talk.pass(5);
    await talk.remind(OFFICER, [{ agency: 'Phòng Tư pháp' }]);
    await talk.say(OFFICER, '45/BC-PYT');
    expect((await talk.standing(HEALTH)).number).toBe('45/BC-PYT');
  });

  it('leaves the number out where it is not wanted', async () => {
    const talk = await linked(OFFICER, ON_ZALO);
    await talk.remind(OFFICER, ITS_REPORT);
    await talk.press(OFFICER, 'Đã nộp');
    expect((await talk.press(OFFICER, 'Bỏ qua')).text).toContain('không ghi số văn bản');
    await talk.say(OFFICER, 'số 45');
    expect(await talk.standing(HEALTH)).toMatchObject({ state: 'handed-in', number: null });
  });

  it('keeps one hand-in, however often it is said', async () => {
    const talk = await linked(GROUP);
    await talk.remind(GROUP, ITS_REPORT);
    await talk.say(GROUP, 'đã nộp 1, số 45/BC-PYT', 'Cán bộ A');
    talk.pass(60);
    const again = await talk.say(COLLEAGUE, 'đã nộp');
    expect(again.text).toBe('Việc này đã được Cán bộ A báo nộp lúc 08:00 ngày 20/11/2024 (văn bản số 45/BC-PYT).');
    expect(await acts(talk)).toEqual(['handed-in']);
  });

  it('gives one number to all that was handed in together', async () => {
    const talk = await linked(ON_ZALO);
    await talk.link(ON_ZALO, 'Phòng Tư pháp');
    await talk.remind(ON_ZALO, [...ITS_REPORT, { agency: 'Phòng Tư pháp' }]);
    expect((await talk.say(ON_ZALO, 'đã nộp tất cả')).text).toContain('đã nộp 2 việc');
    await talk.say(ON_ZALO, 'số 45/BC-UBND');
    expect((await talk.standing('Phòng Tư pháp')).number).toBe('45/BC-UBND');
    expect((await talk.standing(HEALTH)).number).toBe('45/BC-UBND');
  });
});

describe('a wrong “Đã nộp”', () => {
  it.each(['rút lại', 'chưa nộp', 'rut lai 1', 'báo nhầm'])(
    'is taken back by “%s”, and reminded of again',
    async (words) => {
      const talk = await linked(ON_ZALO);
      await talk.remind(ON_ZALO, ITS_REPORT);
      await talk.say(ON_ZALO, 'đã nộp');
      talk.pass(60 * 24);
      const back = await talk.say(ON_ZALO, words);
      expect(back.text).toContain('rút lại');
      expect(back.text).toContain('được nhắc tiếp');
      expect((await talk.standing(HEALTH)).state).toBe('open');
    },
  );

  it('is taken back by the button, by a colleague too', async () => {
    const talk = await linked(GROUP);
    await talk.remind(GROUP, ITS_REPORT);
    await talk.press(GROUP, 'Đã nộp', 'Cán bộ A');
    expect((await talk.press(COLLEAGUE, 'Rút lại', 'Cán bộ B')).text).toContain('Cán bộ B báo: rút lại');
    expect((await talk.standing(HEALTH)).state).toBe('open');
  });

  it('cannot be taken back once it was confirmed', async () => {
    const talk = await linked(ON_ZALO);
    await talk.remind(ON_ZALO, ITS_REPORT);
    await talk.say(ON_ZALO, 'đã nộp');
    const { id } = await talk.owed(HEALTH, DUE);
    const status = {
      occurrence: id,
      act: 'confirmed',
      by: 'x',
      name: null,
      number: null,
      until: null,
      why: null,
    } as const;
    await talk.database.chats.change(ADMIN, [{ set: 'status', status }], talk.tools.now());
    expect((await talk.say(ON_ZALO, 'rút lại')).text).toContain('đề nghị cơ quan đầu mối trả lại');
    expect((await talk.standing(HEALTH)).state).toBe('confirmed');
  });

  it('was none where nothing was handed in: nothing is kept', async () => {
    const talk = await linked(ON_ZALO);
    await talk.remind(ON_ZALO, ITS_REPORT);
    expect((await talk.say(ON_ZALO, 'chưa nộp được')).text).toContain('chưa có báo nộp nào để rút lại');
    expect(await acts(talk)).toEqual([]);
  });
});

describe('who may report', () => {
  it('is anybody in a chat of the agency, and an admin', async () => {
    const talk = await linked(GROUP);
    await talk.remind(GROUP, ITS_REPORT);
    expect((await talk.press({ ...GROUP, person: '1' }, 'Đã nhận', 'Quản trị')).text).toContain('đã nhận');
    expect((await talk.press(COLLEAGUE, 'Đã nộp')).text).toContain('Một cán bộ báo: Phòng Y tế huyện đã nộp');
    expect(await acts(talk)).toEqual(['received', 'handed-in']);
  });

  it('is nobody in a chat that was unlinked since: told politely, without a word about the agency', async () => {
    const talk = await linked(GROUP, OFFICER);
    for (const voice of [GROUP, OFFICER]) {
      await talk.remind(voice, ITS_REPORT);
      const id = await talk.owed(HEALTH, DUE);
      expect(id.party.name).toBe('Phòng Y tế huyện');
    }
    await talk.say(GROUP, '/huylienket');
    await talk.say(OFFICER, '/huylienket');
    await talk.link(OFFICER, 'Phòng Tư pháp');
    const late = await talk.say(OFFICER, 'đã nộp 1');
    expect(late.text).toContain('không báo thay được');
    expect(late.text).not.toContain('Phòng Y tế');
    const reminded = await talk.say(GROUP, 'đã nhận 1');
    expect(reminded.text).toContain('không báo thay được');
    expect(await acts(talk)).toEqual([]);
  });
});

describe('what is gone', () => {
  it('is said to be gone, and nothing is kept', async () => {
    const talk = await linked(GROUP);
    await talk.remind(GROUP, ITS_REPORT);
    Object.assign(talk.tools, { occurrences: () => Promise.resolve([]) });
    const pressed = await talk.press(GROUP, 'Đã nộp');
    expect(pressed.notice).toContain('không còn trong các kế hoạch đang có hiệu lực');
    expect(pressed.changes.filter(({ set }) => set === 'status')).toEqual([]);
    expect((await talk.say(GROUP, '1')).text).toContain('không còn trong các kế hoạch');
  });
});
