import { describe, expect, it } from 'vitest';
import { startReportingTalk, type ReportingTalk } from '../../support/reporting-talk.ts';
import { termOf } from '../../../src/domain/standing.ts';
import type { Voice } from '../../support/talk.ts';

const GROUP: Voice = { channel: 'telegram', chat: '-100', kind: 'group', person: '20', title: 'Phòng Y tế' };
const ON_ZALO: Voice = { channel: 'zalo', chat: 'z20', kind: 'private', person: 'z20' };
const FOCAL: Voice = { channel: 'telegram', chat: '-300', kind: 'group', person: '30', title: 'Phòng Lao động' };
const LEADER: Voice = { channel: 'zalo', chat: 'z40', kind: 'private', person: 'z40' };
const STRANGER: Voice = { channel: 'telegram', chat: '50', kind: 'private', person: '50' };
const HEALTH = 'Phòng Y tế';
const COLLECTS = 'Phòng Lao động - Thương binh và Xã hội';
const WRITTEN = 'hạn theo văn bản: trước ngày 25/11/2024';

/** The agency on both channels, reminded; its focal agency; a leader on Zalo. */
async function reminded(): Promise<ReportingTalk> {
  const talk = startReportingTalk();
  await talk.link(GROUP, HEALTH);
  await talk.link(ON_ZALO, HEALTH);
  await talk.link(FOCAL, COLLECTS);
  await talk.lead(LEADER);
  await talk.remind(GROUP, [{ agency: HEALTH }]);
  await talk.remind(ON_ZALO, [{ agency: HEALTH }]);
  return talk;
}

async function asked(words = 'đến 30/11 vì chưa đủ số liệu'): Promise<ReportingTalk> {
  const talk = await reminded();
  await talk.press(GROUP, 'Xin gia hạn', 'Cán bộ A');
  await talk.say(GROUP, words, 'Cán bộ A');
  return talk;
}

async function acts(talk: ReportingTalk): Promise<readonly string[]> {
  return (await talk.events(HEALTH)).map(({ act }) => act);
}

describe('“Xin gia hạn”', () => {
  it('asks until when and why, says that it replaces no official letter, and keeps nothing yet', async () => {
    const talk = await reminded();
    const pressed = await talk.press(GROUP, 'Xin gia hạn');
    expect(pressed.text).toContain('đến ngày nào, vì sao?');
    expect(pressed.text).toContain('không thay thế văn bản xin gia hạn');
    expect(pressed.text).toContain(WRITTEN);
    expect(pressed.text).toContain('trả lời tin nhắn này');
    expect(await acts(talk)).toEqual([]);
  });

  it('goes to the focal agency and to the leaders, with who asked and why; the document’s day stays visible', async () => {
    const talk = await asked();
    const letters = talk.letters();
    expect(letters.map(({ chat }) => chat)).toEqual(['telegram:-300', 'zalo:z40']);
    for (const { text } of letters) {
      expect(text).toContain('Phòng Y tế huyện (Sơn Tịnh) xin gia hạn đến thứ Bảy 30/11/2024');
      expect(text).toContain('Lý do: chưa đủ số liệu.');
      expect(text).toContain('Cán bộ A');
      expect(text).toContain(WRITTEN);
    }
    expect(letters[1]?.text).toContain('1. Đồng ý\n2. Không');
    expect((await talk.standing(HEALTH)).extension).toMatchObject({
      ...{ state: 'asked', until: '2024-11-30', why: 'chưa đủ số liệu' },
    });
  });

  it('may be asked in one sentence where there are no buttons', async () => {
    const talk = await reminded();
    const said = await talk.say(ON_ZALO, 'xin gia han 1 den 02/12 do cac xa chua gui');
    expect(said.text).toContain('xin gia hạn đến thứ Hai 02/12/2024');
    expect(said.text).toContain('không thay thế văn bản xin gia hạn');
    expect(said.text).toContain('cơ quan đầu mối (Phòng Lao động - Thương binh và Xã hội huyện) và lãnh đạo Sơn Tịnh');
    expect((await talk.standing(HEALTH)).extension?.why).toBe('cac xa chua gui');
  });

  it.each([
    ['20/11', 'không sau hạn hiện tại'],
    ['24/11', 'không sau hạn hiện tại'],
    ['để anh xem đã', 'Chưa rõ anh/chị xin gia hạn đến ngày nào'],
  ])('asks again where the day will not do: “%s”', async (words, why) => {
    const talk = await reminded();
    await talk.say(ON_ZALO, 'xin gia hạn');
    const again = await talk.say(ON_ZALO, words);
    expect(again.text).toContain(why);
    expect(again.text).toContain('đến ngày nào');
    expect(await acts(talk)).toEqual([]);
    await talk.say(ON_ZALO, 'đến 30/11');
    expect(await acts(talk)).toEqual(['asked-extension']);
  });

  it('wants a day behind today where the last day has passed', async () => {
    const talk = await reminded();
    talk.pass(60 * 24 * 6);
    await talk.say(ON_ZALO, 'xin gia hạn');
    expect((await talk.say(ON_ZALO, '25/11/2024')).text).toContain('không sau ngày hôm nay');
    expect((await talk.say(ON_ZALO, '29/11/2024')).text).toContain('gia hạn đến thứ Sáu 29/11/2024');
  });

  it('leaves questions and other reports what they are', async () => {
    const talk = await reminded();
    await talk.say(ON_ZALO, 'xin gia hạn');
    expect((await talk.say(ON_ZALO, 'Phòng Y tế phải làm gì?')).text).toContain('nhiệm vụ');
    expect((await talk.say(ON_ZALO, 'đến 30/11')).text).not.toContain('Đề nghị đã được gửi');
    await talk.say(ON_ZALO, 'xin gia hạn');
    await talk.say(ON_ZALO, 'đã nộp 1');
    expect(await acts(talk)).toEqual(['handed-in']);
  });

  it('is left where it is not wanted any more', async () => {
    const talk = await reminded();
    await talk.say(ON_ZALO, 'xin gia hạn');
    expect((await talk.say(ON_ZALO, 'thôi')).text).toContain('không gửi đề nghị gia hạn');
    await talk.say(ON_ZALO, 'đến 30/11');
    expect(await acts(talk)).toEqual([]);
  });

  it('says so where nobody is there to decide', async () => {
    const talk = startReportingTalk();
    await talk.link(ON_ZALO, HEALTH);
    await talk.remind(ON_ZALO, [{ agency: HEALTH }]);
    const said = await talk.say(ON_ZALO, 'xin gia hạn đến 30/11');
    expect(said.text).toContain('chưa có cơ quan đầu mối hay lãnh đạo nào liên kết');
    expect(talk.letters()).toEqual([]);
    expect(await acts(talk)).toEqual(['asked-extension']);
  });

  it('is not needed once it was handed in', async () => {
    const talk = await reminded();
    await talk.say(ON_ZALO, 'đã nộp');
    expect((await talk.press(GROUP, 'Xin gia hạn')).notice).toContain('báo nộp');
  });

  it('that waits is told to who asks again, and may be changed', async () => {
    const talk = await asked();
    const again = await talk.say(ON_ZALO, 'xin gia hạn');
    expect(again.text).toContain('gia hạn đến thứ Bảy 30/11/2024 do Cán bộ A gửi lúc 08:00 ngày 20/11/2024 đang chờ');
    await talk.say(ON_ZALO, 'đến 05/12');
    expect((await talk.standing(HEALTH)).extension).toMatchObject({ state: 'asked', until: '2024-12-05' });
  });
});

describe('a decision', () => {
  it('“Đồng ý” is told in all chats of who asked; the document’s day stays visible', async () => {
    const talk = await asked();
    const said = await talk.press(FOCAL, 'Đồng ý', 'Cán bộ B');
    expect(said.text).toContain('Cán bộ B báo: đồng ý cho Phòng Y tế huyện gia hạn đến thứ Bảy 30/11/2024');
    const letters = talk.letters();
    expect(letters.map(({ chat }) => chat)).toEqual(['telegram:-100', 'zalo:z20', 'zalo:z40']);
    expect(letters[2]?.text).toContain(
      'đã trả lời đồng ý cho Phòng Y tế huyện (Sơn Tịnh) gia hạn đến thứ Bảy 30/11/2024',
    );
    for (const { text } of letters.slice(0, 2)) {
      expect(text).toContain(`${COLLECTS} huyện đồng ý cho Phòng Y tế huyện gia hạn đến thứ Bảy 30/11/2024`);
      expect(text).toContain(WRITTEN);
    }
    expect((await talk.standing(HEALTH)).extension).toMatchObject({ state: 'granted', until: '2024-11-30' });
  });

  it('“Không” is told too, by a leader on Zalo with the number', async () => {
    const talk = await asked();
    expect((await talk.say(LEADER, '2')).text).toContain('không đồng ý');
    expect(talk.letters()[0]?.text).toContain('Lãnh đạo Sơn Tịnh không đồng ý');
    expect(talk.letters()[0]?.text).toContain('Hạn theo văn bản vẫn giữ nguyên');
    expect((await talk.standing(HEALTH)).extension?.state).toBe('refused');
  });

  it('is made once: the second is told who decided and when', async () => {
    const talk = await asked();
    await talk.press(FOCAL, 'Đồng ý', 'Cán bộ B');
    const second = await talk.say(LEADER, 'không');
    expect(second.text).toBe('Đề nghị gia hạn này đã được Cán bộ B trả lời đồng ý lúc 08:00 ngày 20/11/2024.');
    expect(talk.letters()).toEqual([]);
    expect(await acts(talk)).toEqual(['asked-extension', 'granted']);
  });

  it('is about the day that was shown: another that was asked for since is put first', async () => {
    const talk = await asked();
    await talk.say(ON_ZALO, 'xin gia hạn 1 đến 20/12');
    // The focal agency presses the button of the first request.
    const first = (await talk.events(HEALTH))[0];
    expect(first?.until).toBe('2024-11-30');
    const old = await talk.press(FOCAL, 'Đồng ý', 'Cán bộ B', 1);
    expect(old.text).toContain('đã được thay bằng đề nghị khác');
    expect(old.text).toContain('20/12/2024');
    expect((await talk.standing(HEALTH)).extension?.state).toBe('asked');
    await talk.press(FOCAL, 'Đồng ý', 'Cán bộ B');
    expect((await talk.standing(HEALTH)).extension).toMatchObject({ state: 'granted', until: '2024-12-20' });
  });

  it('in words long after is asked about: the request is put again', async () => {
    const talk = await asked();
    talk.pass(60 * 24);
    const put = await talk.say(LEADER, 'đồng ý');
    expect(put.text).toContain('xin gia hạn đến thứ Bảy 30/11/2024');
    expect(await acts(talk)).toEqual(['asked-extension']);
    await talk.say(LEADER, 'đồng ý');
    expect(await acts(talk)).toEqual(['asked-extension', 'granted']);
  });

  it('is for the focal agency, leaders and admins: others are told so, learn nothing, and it is on record', async () => {
    const talk = await asked();
    await talk.link(STRANGER, 'Phòng Tư pháp');
    await talk.say(FOCAL, '/huylienket');
    const late = await talk.press(FOCAL, 'Đồng ý');
    expect(late.notice).toContain('Chỉ cơ quan đầu mối, lãnh đạo địa phương hoặc quản trị');
    expect((await talk.database.chats.audit(1))[0]).toMatchObject({ act: 'denied', facts: { status: 'granted' } });
    expect((await talk.say(STRANGER, 'đồng ý')).text).not.toContain('Phòng Y tế');
    expect(await acts(talk)).toEqual(['asked-extension']);
  });

  it('is not needed any more once it was handed in', async () => {
    const talk = await asked();
    await talk.say(ON_ZALO, 'đã nộp 1');
    expect((await talk.press(FOCAL, 'Đồng ý')).notice).toContain('không cần gia hạn nữa');
    expect(await acts(talk)).toEqual(['asked-extension', 'handed-in']);
  });
});

describe('a second request', () => {
  const SECOND = 'xin gia hạn 1 đến 20/12 vì còn thiếu số liệu';

  async function grantedOnce(): Promise<ReportingTalk> {
    const talk = await asked();
    await talk.press(FOCAL, 'Đồng ý', 'Cán bộ B');
    return talk;
  }

  it('leaves what was granted as it is, and says so to who asks and to who decides', async () => {
    const talk = await grantedOnce();
    const said = await talk.say(ON_ZALO, SECOND);
    expect(said.text).toContain('Hạn đã gia hạn đến thứ Bảy 30/11/2024 vẫn giữ nguyên cho đến khi có ý kiến đồng ý');
    const letters = talk.letters();
    expect(letters).toHaveLength(2);
    for (const { text } of letters) expect(text).toContain('được gia hạn đến thứ Bảy 30/11/2024');
    expect(termOf('2024-11-24', await talk.standing(HEALTH))).toBe('2024-11-30');
  });

  it('that is refused is told with the term that still holds', async () => {
    const talk = await grantedOnce();
    await talk.say(ON_ZALO, SECOND);
    const refused = await talk.press(FOCAL, 'Không', 'Cán bộ B');
    for (const text of [refused.text, talk.letters()[0]?.text]) {
      expect(text).toContain('Hạn đã gia hạn đến thứ Bảy 30/11/2024 vẫn giữ nguyên.');
      expect(text).not.toContain('Hạn theo văn bản vẫn giữ nguyên');
    }
    expect(termOf('2024-11-24', await talk.standing(HEALTH))).toBe('2024-11-30');
  });
});

describe('the reason', () => {
  const ONE_SENTENCE = 'xin gia hạn đến 10/12 vì chờ số liệu';

  it('and the day are taken at once, also where no reminder was sent', async () => {
    const talk = startReportingTalk();
    await talk.link(ON_ZALO, HEALTH);
    const said = await talk.say(ON_ZALO, ONE_SENTENCE);
    expect(said.text).not.toContain('Lý do xin gia hạn là gì');
    expect((await talk.standing(HEALTH)).extension).toMatchObject({ until: '2024-12-10', why: 'chờ số liệu' });
  });

  it('and the day outlast the question which thing is meant', async () => {
    const talk = startReportingTalk();
    await talk.link(ON_ZALO, HEALTH);
    await talk.link(ON_ZALO, 'Phòng Tư pháp');
    await talk.remind(ON_ZALO, [{ agency: HEALTH }, { agency: 'Phòng Tư pháp' }]);
    expect((await talk.say(ON_ZALO, ONE_SENTENCE)).text).toContain('mục nào');
    await talk.say(ON_ZALO, '1');
    expect((await talk.standing(HEALTH)).extension).toMatchObject({ until: '2024-12-10', why: 'chờ số liệu' });
  });

  it('is asked for once where none was given; the request counts already, and the reason is passed on', async () => {
    const talk = await reminded();
    const said = await talk.say(ON_ZALO, 'xin gia hạn 1 đến 10/12');
    expect(said.text).toContain('Lý do xin gia hạn là gì (không bắt buộc)?');
    expect(await acts(talk)).toEqual(['asked-extension']);
    const why = await talk.say(ON_ZALO, 'vì chờ số liệu của 12 xã');
    expect(why.text).toContain('Lý do: chờ số liệu của 12 xã.');
    expect(talk.letters().map(({ chat }) => chat)).toEqual(['telegram:-300', 'zalo:z40']);
    expect(talk.letters()[0]?.text).toContain('nêu lý do xin gia hạn đến thứ Ba 10/12/2024: chờ số liệu của 12 xã');
    expect((await talk.standing(HEALTH)).extension).toMatchObject({
      ...{ until: '2024-12-10', why: 'chờ số liệu của 12 xã', state: 'asked' },
    });
  });

  it('may be left out', async () => {
    const talk = await reminded();
    await talk.say(ON_ZALO, 'xin gia hạn 1 đến 10/12');
    expect((await talk.say(ON_ZALO, 'bỏ qua')).text).toContain('đề nghị gia hạn vẫn được giữ');
    expect((await talk.standing(HEALTH)).extension).toMatchObject({ until: '2024-12-10', why: null });
  });
});
