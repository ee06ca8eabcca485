import { beforeEach, describe, expect, it } from 'vitest';
import type { Deadline } from '../../src/domain/plan.ts';
import { DOUBTS } from '../../src/text/vi/warnings.ts';
import { clause, planWith } from '../support/occurrences.ts';
import { startTalk, type Talk, type Voice } from '../support/talk.ts';

const admin: Voice = { channel: 'telegram', chat: '1', kind: 'private', person: '1' };
const onZalo: Voice = { channel: 'zalo', chat: '9', kind: 'private', person: '9' };
const officer: Voice = { channel: 'telegram', chat: '2', kind: 'private', person: '2' };

/** A doubtful order to Phòng Y tế, in time until the day before `date`. */
function doubtful(action: string, date: string, more: Partial<Deadline> = {}): Deadline {
  const [year = '', month = '', day = ''] = date.split('-');
  const written = `${day}/${month}/${year}`;
  const lastDay = `${year}-${month}-${String(Number(day) - 1).padStart(2, '0')}`;
  return clause({
    ...{ action, date, lastDay, responsible: 'Phòng Y tế', binds: ['Phòng Y tế'], agency: 'Phòng Y tế' },
    ...{ certain: false, why: DOUBTS.yearGuessed, quote: `Phòng Y tế ${action} trước ngày ${written}` },
    ...more,
  });
}

const LATER = doubtful('lập danh sách', '2024-12-10');
const NEARER = doubtful('báo cáo kết quả', '2024-11-28', { via: 'Phòng Nội vụ', to: ['UBND huyện'] });
const PAST = doubtful('xây dựng kế hoạch', '2024-11-10');
const CERTAIN = doubtful('tổ chức tập huấn', '2024-12-05', { certain: true, why: null });
const BEFORE = doubtful('rà soát', '2024-12-15', { date: '2023-12-15', lastDay: '2023-12-14', why: DOUBTS.precedes });

/** A talk on 20 November 2024 over one plan of 7 March 2024. */
function talkOver(...deadlines: readonly Deadline[]): Talk {
  const register = planWith(['Phòng Nội vụ', 'Phòng Y tế'], deadlines);
  const text = deadlines.map(({ quote }) => quote).join('\n');
  const admins = [
    { channel: 'telegram', id: '1' },
    { channel: 'zalo', id: '9' },
  ] as const;
  return startTalk({ admins, documents: [{ plan: 'a', text, register }] });
}

async function deadlinesNow(talk: Talk): Promise<readonly Deadline[]> {
  const all = (await talk.tools.occurrences()).map(({ deadline }) => deadline);
  return [...new Set(all)];
}

let talk: Talk;
beforeEach(() => {
  talk = talkOver(LATER, NEARER, PAST, CERTAIN, BEFORE);
});

describe('/duyet', () => {
  it('is denied to everybody but admins', async () => {
    expect((await talk.say(officer, '/duyet')).text).toContain('chỉ dành cho quản trị');
  });

  it('shows the nearest doubtful deadline to come beside its sentence, and how many are left', async () => {
    const { text, buttons } = await talk.say(admin, '/duyệt');
    expect(text).toContain('còn 1 thời hạn khác');
    expect(text).toContain('Kế hoạch số 12/KH-UBND của UBND huyện Đồng Bằng (Đồng Bằng)');
    expect(text).toContain('Đơn vị thực hiện: Phòng Y tế');
    expect(text).toContain('trước ngày 28/11/2024, ngày cuối là thứ Tư 27/11/2024');
    expect(text).toContain('gửi: UBND huyện (qua Phòng Nội vụ)'.replace('g', 'G'));
    expect(text).toContain('văn bản không ghi năm');
    expect(text).toContain(`“${NEARER.quote}”`);
    expect(buttons).toEqual(['Duyệt', 'Sửa', 'Bỏ', 'Để sau']);
  });

  it('says so where nothing waits', async () => {
    expect((await talkOver(CERTAIN, PAST).say(admin, '/duyet')).text).toContain('Không có thời hạn nào chờ duyệt');
  });

  it('shows certain deadlines too where everything waits', async () => {
    const all = talkOver(CERTAIN);
    Object.assign(all.tools, { waits: () => true });
    expect((await all.say(admin, '/duyet')).text).toContain('mọi thời hạn đều chờ duyệt');
  });
});

describe('what an admin decides', () => {
  it('approves the day, is confirmed, and sees the next one in the same reply', async () => {
    await talk.say(admin, '/duyet');
    const { text } = await talk.press(admin, 'Duyệt');
    expect(text).toContain('Đã duyệt hạn trước ngày 28/11/2024');
    expect(text).toContain(LATER.quote);
    expect((await talk.press(admin, 'Duyệt')).text).toContain('Không còn thời hạn nào chờ duyệt');
    expect((await talk.say(admin, '/duyet')).text).toContain('Không có thời hạn nào chờ duyệt');
    const approved = (await talk.tools.occurrences()).filter((one) => one.approved);
    expect(approved.map(({ date }) => date).sort()).toEqual(['2024-11-28', '2024-12-10']);
  });

  it('is told with an answer from then on', async () => {
    const question = 'Phòng Y tế báo cáo kết quả khi nào?';
    expect((await talk.say(admin, question)).text).toContain('chưa chắc');
    await talk.say(admin, '/duyet');
    await talk.press(admin, 'Duyệt');
    const { text } = await talk.say(admin, question);
    expect(text).toContain('đã được quản trị đối chiếu và duyệt');
    expect(text).not.toContain('chưa chắc');
  });

  it('drops what is no deadline', async () => {
    await talk.say(admin, '/duyet');
    const { text } = await talk.press(admin, 'Bỏ');
    expect(text).toContain('Đã bỏ hạn trước ngày 28/11/2024');
    expect(text).toContain(LATER.quote);
    expect((await deadlinesNow(talk)).map(({ action }) => action)).not.toContain('báo cáo kết quả');
  });

  it('puts off, and is told at the end how many were', async () => {
    await talk.say(admin, '/duyet');
    expect((await talk.press(admin, 'Để sau')).text).toContain(LATER.quote);
    expect((await talk.press(admin, 'Duyệt')).text).toContain('còn 1 thời hạn để sau');
    expect((await talk.say(admin, '/duyet')).text).toContain(NEARER.quote);
  });

  it('is kept once: an old button says that it was decided', async () => {
    await talk.say(admin, '/duyet');
    const again = await talk.say(admin, '/duyet');
    await talk.press(admin, 'Bỏ');
    const data = again.parts[0]?.buttons[0]?.[0]?.data ?? '';
    const { text } = await talk.hear(admin, { of: 'pressed', data, press: 'p' });
    expect(text).toContain('đã được xử lý');
    expect((await deadlinesNow(talk)).map(({ action }) => action)).not.toContain('báo cáo kết quả');
  });

  it('is chosen by number where there are no buttons', async () => {
    expect((await talk.say(onZalo, '/duyet')).text).toContain('1. Duyệt');
    expect((await talk.say(onZalo, '1')).text).toContain('Đã duyệt hạn trước ngày 28/11/2024');
    expect((await talk.say(onZalo, 'bỏ')).text).toContain('Đã bỏ hạn trước ngày 10/12/2024');
  });

  it('is written down, with who decided', async () => {
    await talk.say(admin, '/duyet');
    const { changes } = await talk.press(admin, 'Duyệt');
    const entries = changes.flatMap((change) => (change.set === 'audit' ? [change.entry] : []));
    expect(entries).toMatchObject([
      { who: 'telegram:1', chat: '1', act: 'approved', facts: { place: 'Đồng Bằng', date: '2024-11-28' } },
    ]);
  });
});

describe('the right day', () => {
  it.each([
    ['29/11', 'trước ngày 29/11/2024, ngày cuối là thứ Năm 28/11/2024', ['2024-11-29', 'before', '2024-11-28']],
    [
      'đến hết 30/11/2024 nhé',
      'chậm nhất ngày 30/11/2024, ngày cuối là thứ Bảy 30/11/2024',
      ['2024-11-30', 'by', '2024-11-30'],
    ],
    [
      'trước ngày 02/12',
      'trước ngày 02/12/2024, ngày cuối là Chủ nhật 01/12/2024',
      ['2024-12-02', 'before', '2024-12-01'],
    ],
    [
      'Ngày 5 tháng 1',
      'trước ngày 05/01/2025, ngày cuối là thứ Bảy 04/01/2025',
      ['2025-01-05', 'before', '2025-01-04'],
    ],
  ])('“%s” takes the place of the doubtful one', async (words, confirmed, [date, bound, lastDay]) => {
    await talk.say(admin, '/duyet');
    expect((await talk.press(admin, 'Sửa')).text).toContain('trước ngày 28/11/2024');
    const { text } = await talk.say(admin, words);
    expect(text).toContain(`Đã sửa thành ${confirmed}`);
    expect(text).toContain(LATER.quote);
    const now = (await deadlinesNow(talk)).find(({ action }) => action === 'báo cáo kết quả');
    expect(now).toMatchObject({ date, bound, lastDay, certain: true });
    expect(now?.approved).toBeUndefined();
  });

  it('is asked for again where the words name none', async () => {
    await talk.say(admin, '/duyet');
    await talk.press(admin, 'Sửa');
    expect((await talk.say(admin, 'để tôi xem lại')).text).toContain('Chưa rõ hạn đúng là ngày nào');
    expect((await talk.say(admin, '29/11')).text).toContain('Đã sửa thành');
  });

  it('may be put off, and a question is answered as any other', async () => {
    await talk.say(admin, '/duyet');
    await talk.press(admin, 'Sửa');
    expect((await talk.say(admin, 'Để sau')).text).toContain(LATER.quote);
    await talk.press(admin, 'Sửa');
    expect((await talk.say(admin, 'Phòng Y tế phải làm gì trước ngày 29/11?')).text).not.toContain('Đã sửa');
    expect((await deadlinesNow(talk)).every(({ corrected }) => corrected === undefined)).toBe(true);
  });
});

describe('a recurring deadline', () => {
  const monthly = doubtful('báo cáo tháng', '2024-10-15', { recurs: 'monthly', certain: true, why: null });
  beforeEach(() => {
    talk = talkOver(monthly);
  });

  it('waits for each day of the years after its plan’s own, and each is approved on its own', async () => {
    const { text } = await talk.say(admin, '/duyet');
    expect(text).toContain('trước ngày 15/01/2025');
    expect(text).toContain('hạn lặp lại sau năm 2024');
    expect(text).toContain('“Duyệt” chỉ áp dụng cho kỳ ngày 15/01/2025');
    await talk.press(admin, 'Duyệt');
    await talk.press(admin, 'Duyệt');
    const approved = (await talk.tools.occurrences()).filter((one) => one.approved);
    expect(approved.map(({ date }) => date)).toEqual(['2025-01-15', '2025-02-15']);
    expect((await talk.say(admin, '/duyet')).text).toContain('trước ngày 15/03/2025');
  });

  it('is moved as a whole where one day of it is put right', async () => {
    await talk.say(admin, '/duyet');
    await talk.press(admin, 'Sửa');
    expect((await talk.say(admin, '20/1')).text).toContain('Đã sửa thành trước ngày 20/01/2025');
    expect((await deadlinesNow(talk)).map(({ date }) => date)).toEqual(['2024-10-20']);
  });
});
