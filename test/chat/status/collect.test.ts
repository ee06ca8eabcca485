import { describe, expect, it } from 'vitest';
import { startReportingTalk, type ReportingTalk } from '../../support/reporting-talk.ts';
import type { Voice } from '../../support/talk.ts';

const GROUP: Voice = { channel: 'telegram', chat: '-100', kind: 'group', person: '20', title: 'Phòng Y tế' };
const ON_ZALO: Voice = { channel: 'zalo', chat: 'z20', kind: 'private', person: 'z20' };
const FOCAL: Voice = { channel: 'telegram', chat: '-300', kind: 'group', person: '30', title: 'Phòng Lao động' };
const FOCAL_ON_ZALO: Voice = { channel: 'zalo', chat: 'z30', kind: 'private', person: 'z30' };
const HEALTH = 'Phòng Y tế';
const COLLECTS = 'Phòng Lao động - Thương binh và Xã hội';

/** Two agencies have handed in, and the focal agency is told so on both channels. */
async function collected(): Promise<ReportingTalk> {
  const talk = startReportingTalk();
  await talk.link(GROUP, HEALTH);
  await talk.link(ON_ZALO, 'Phòng Tư pháp');
  await talk.link(FOCAL, COLLECTS);
  await talk.link(FOCAL_ON_ZALO, COLLECTS);
  await talk.remind(GROUP, [{ agency: HEALTH }]);
  await talk.remind(ON_ZALO, [{ agency: 'Phòng Tư pháp' }]);
  await talk.say(GROUP, 'đã nộp 1, số 45/BC-PYT', 'Cán bộ A');
  await talk.say(ON_ZALO, 'đã nộp');
  await talk.remind(FOCAL, [{ agency: HEALTH, collect: true }]);
  await talk.remind(FOCAL_ON_ZALO, [{ agency: HEALTH, collect: true }]);
  return talk;
}

async function state(talk: ReportingTalk, agency = HEALTH): Promise<string> {
  return (await talk.standing(agency)).state;
}

describe('the focal agency', () => {
  it('confirms by button or by word and number, and who handed in is told', async () => {
    const talk = await collected();
    const confirmed = await talk.press(FOCAL, '2. Xác nhận', 'Cán bộ B');
    expect(confirmed.text).toContain('Cán bộ B báo: xác nhận Phòng Y tế huyện đã nộp');
    expect(confirmed.text).toContain('số 45/BC-PYT');
    expect(talk.letters()).toHaveLength(1);
    expect(talk.letters()[0]).toMatchObject({ chat: 'telegram:-100' });
    expect(talk.letters()[0]?.text).toContain(`${COLLECTS} huyện xác nhận Phòng Y tế huyện đã nộp`);
    await talk.say(FOCAL_ON_ZALO, 'xác nhận 1');
    expect(talk.letters()[0]).toMatchObject({ chat: 'zalo:z20' });
    expect([await state(talk), await state(talk, 'Phòng Tư pháp')]).toEqual(['confirmed', 'confirmed']);
    expect((await talk.say(FOCAL_ON_ZALO, 'xác nhận 2')).text).toContain('đã được Cán bộ B xác nhận lúc 08:00');
  });

  it('confirms all at once, each told to its own agency alone', async () => {
    const talk = await collected();
    await talk.say(FOCAL_ON_ZALO, 'xác nhận tất cả');
    const letters = talk.letters();
    expect(letters.map(({ chat }) => chat).sort()).toEqual(['telegram:-100', 'zalo:z20']);
    expect(letters.find(({ chat }) => chat === 'zalo:z20')?.text).not.toContain('Phòng Y tế');
    expect(letters.find(({ chat }) => chat === 'telegram:-100')?.text).not.toContain('Phòng Tư pháp');
  });

  it('returns at once, may say why afterwards, and who handed in is told both', async () => {
    const talk = await collected();
    const returned = await talk.press(FOCAL, '2. Trả lại', 'Cán bộ B');
    expect(returned.text).toContain('Lý do trả lại là gì (không bắt buộc)?');
    expect(talk.letters()[0]?.text).toContain('trả lại việc đã báo nộp của Phòng Y tế huyện');
    expect(talk.letters()[0]?.text).toContain('hạn theo văn bản: trước ngày 25/11/2024');
    expect(await state(talk)).toBe('open');
    await talk.say(FOCAL, 'thiếu chữ ký, chưa đóng dấu', 'Cán bộ B');
    expect(talk.letters()).toMatchObject([{ chat: 'telegram:-100' }]);
    expect(talk.letters()[0]?.text).toContain('thiếu chữ ký, chưa đóng dấu');
    expect((await talk.standing(HEALTH)).returned?.why).toBe('thiếu chữ ký, chưa đóng dấu');
  });

  it('returns with the reason in one sentence, also what was confirmed', async () => {
    const talk = await collected();
    await talk.say(FOCAL_ON_ZALO, 'xác nhận 2');
    const said = await talk.say(FOCAL_ON_ZALO, 'trả lại 2 vì sai số liệu');
    expect(said.text).not.toContain('Lý do trả lại là gì');
    expect(talk.letters()[0]?.text).toContain('sai số liệu');
    expect(await talk.standing(HEALTH)).toMatchObject({ state: 'open', returned: { why: 'sai số liệu' } });
  });

  it('needs to say no reason, and a question is none', async () => {
    const talk = await collected();
    await talk.press(FOCAL, '2. Trả lại');
    expect((await talk.press(FOCAL, 'Bỏ qua')).text).toContain('không ghi lý do');
    await talk.press(FOCAL, '1. Trả lại');
    await talk.say(FOCAL, 'Phòng Y tế ở Sơn Tịnh phải làm gì?');
    expect(talk.letters()).toEqual([]);
    expect((await talk.standing('Phòng Tư pháp')).returned?.why).toBeNull();
  });

  it('does not send back by a reason what came in again meanwhile', async () => {
    const talk = await collected();
    await talk.press(FOCAL, '2. Trả lại');
    await talk.say(GROUP, 'đã nộp 1, số 46/BC-PYT');
    await talk.say(FOCAL, 'thiếu chữ ký');
    expect(talk.letters()[0]?.text).toContain('thiếu chữ ký');
    expect(await talk.standing(HEALTH)).toMatchObject({ state: 'handed-in', number: '46/BC-PYT' });
  });

  it('has nothing to confirm where it was taken back', async () => {
    const talk = await collected();
    await talk.say(GROUP, 'rút lại');
    expect((await talk.press(FOCAL, '2. Xác nhận')).notice).toContain('chưa báo nộp');
    expect((await talk.say(FOCAL_ON_ZALO, 'trả lại 2')).text).toContain('chưa báo nộp');
    expect(await state(talk)).toBe('open');
  });

  it('is nobody else: who owes cannot confirm for itself', async () => {
    const talk = await collected();
    expect((await talk.say(GROUP, 'xác nhận 1')).text).toContain('Chỉ cơ quan đầu mối');
    expect(await state(talk)).toBe('handed-in');
  });

  it('is told where nobody of the agency can be', async () => {
    const talk = await collected();
    await talk.say(GROUP, '/huylienket');
    const confirmed = await talk.press(FOCAL, '2. Xác nhận');
    expect(confirmed.text).toContain('báo trực tiếp cho đơn vị');
    expect(talk.letters()).toEqual([]);
  });
});

describe('leaders of the place', () => {
  it('may confirm and return too', async () => {
    const talk = await collected();
    const leader: Voice = { channel: 'zalo', chat: 'z40', kind: 'private', person: 'z40' };
    await talk.lead(leader);
    const which = await talk.say(leader, 'xác nhận');
    expect(which.text).toContain('“Xác nhận” là việc nào?');
    await talk.say(leader, '1');
    expect([await state(talk), await state(talk, 'Phòng Tư pháp')].sort()).toEqual(['confirmed', 'handed-in']);
    expect(talk.letters()[0]?.text).toContain('Lãnh đạo Sơn Tịnh xác nhận');
  });
});
