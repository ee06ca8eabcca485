import { describe, expect, it } from 'vitest';
import type { Voice } from '../../support/talk.ts';
import { startTrackedTalk } from '../../support/tracked-talk.ts';

const ADMIN: Voice = { channel: 'telegram', chat: '1', kind: 'private', person: '1' };
const STRANGER: Voice = { channel: 'telegram', chat: '99', kind: 'private', person: '99' };
const LEADER: Voice = { channel: 'telegram', chat: '7', kind: 'private', person: '7' };
const HEALTH: Voice = { channel: 'telegram', chat: '-100', kind: 'group', person: '20' };
const FOCAL: Voice = { channel: 'telegram', chat: '-200', kind: 'group', person: '30' };
const FOCAL_ZALO: Voice = { channel: 'zalo', chat: 'z30', kind: 'private', person: 'z30' };
const COMMUNE: Voice = { channel: 'zalo', chat: 'z9', kind: 'private', person: 'z9' };

const COLLECTS = 'Phòng Lao động - Thương binh và Xã hội';
/** The last day of Sơn Tịnh's report, a Sunday. */
const REPORT = '2024-11-24';

/** Phòng Y tế handed in on the 20th, Tịnh Hà wants more time, the focal agency has its own report to give. */
async function started() {
  const talk = startTrackedTalk();
  await talk.link(HEALTH, 'Phòng Y tế');
  await talk.link(FOCAL, COLLECTS);
  await talk.link(COMMUNE, 'UBND xã Tịnh Hà');
  await talk.lead(LEADER);
  await talk.tell('Phòng Y tế', REPORT, 'handed-in', '2024-11-20T01:00:00Z', { number: '45/BC-PYT' });
  await talk.tell('UBND xã Tịnh Hà', REPORT, 'asked-extension', '2024-11-20T01:00:00Z', { until: '2024-11-30' });
  return talk;
}

/** Every page of an answer, one under the other. */
async function whole(talk: Awaited<ReturnType<typeof started>>, voice: Voice, text: string): Promise<string> {
  let page = await talk.say(voice, text);
  const pages = [page.text];
  for (let more = page.buttons.find((label) => label.startsWith('Xem tiếp')); more !== undefined;) {
    page = await talk.press(voice, more);
    pages.push(page.text);
    more = page.buttons.find((label) => label.startsWith('Xem tiếp'));
  }
  return pages.join('\n');
}

describe('who may see who has handed in', () => {
  it('says who may, and how to become one, to everybody else, and keeps that somebody tried', async () => {
    const talk = await started();
    for (const command of ['/tiendo', '/quahan']) {
      const { text } = await talk.say(STRANGER, command);
      expect(text).toContain('Lãnh đạo địa phương, cơ quan đầu mối');
      expect(text).toContain('/vaitro');
      expect(text).not.toContain('Phòng Y tế');
    }
    expect(await talk.database.chats.audit(1)).toMatchObject([{ who: 'telegram:99', act: 'denied' }]);
  });

  it('shows a leader their own place alone', async () => {
    const talk = await started();
    expect((await talk.say(LEADER, '/tiendo')).text).toContain('Tiến độ ở Sơn Tịnh');
    const elsewhere = await talk.say(LEADER, '/tiendo Sơn Hà');
    expect(elsewhere.text).toContain('chưa có quyền');
    expect(elsewhere.text).not.toContain('Hạn:');
  });

  it('lets an admin name any place, or choose one', async () => {
    const talk = await started();
    expect((await talk.say(ADMIN, '/tiendo sơn hà')).text).toContain('Tiến độ ở Sơn Hà');
    expect((await talk.say(ADMIN, '/tiendo')).buttons).toContain('Sơn Tịnh');
    expect((await talk.press(ADMIN, 'Sơn Tịnh')).text).toContain('Tiến độ ở Sơn Tịnh');
  });

  it('shows an agency what it owes itself, and nobody else', async () => {
    const talk = await started();
    const { text } = await talk.say(HEALTH, '/tiendo');
    expect(text).toContain('đã nộp ngày 20/11/2024, số 45/BC-PYT, đúng hạn');
    expect(text).not.toMatch(/Tịnh Hà|Tư pháp|Lao động/u);
  });

  it('shows the focal agency what it collects, and its own', async () => {
    const talk = await started();
    const text = await whole(talk, FOCAL, '/tiendo');
    expect(text).toContain('Phòng Tư pháp huyện');
    expect(text).toMatch(/Việc của đơn vị[\s\S]*Tổng hợp báo cáo \(hạn 29\/11\/2024/u);
  });
});

describe('/tiendo', () => {
  it('counts and names who handed in, who wants more time, who is silent, and who cannot be heard', async () => {
    const talk = await started();
    const { text } = await talk.say(LEADER, '/tiendo');
    expect(text).toContain('Báo cáo kết quả thực hiện (Kế hoạch năm 2024');
    expect(text).toContain('trước ngày 25/11/2024, tức chậm nhất Chủ nhật 24/11/2024');
    expect(text).toContain('ngày làm việc cuối: thứ Sáu 22/11), còn 4 ngày');
    // Eight offices with a heading of their own, and the one commune that is known.
    expect(text).toContain('1/9 đơn vị đã nộp');
    expect(text).toContain('- Phòng Y tế huyện: đã nộp ngày 20/11/2024, số 45/BC-PYT, đúng hạn');
    expect(text).toContain('- UBND xã Tịnh Hà: chưa báo nộp; đã xin gia hạn đến 30/11/2024: chờ ý kiến; còn 4 ngày');
    expect(text).toMatch(/- Chưa liên kết nên chưa theo dõi được \(7\): .*Phòng Tư pháp huyện/u);
    expect(text).toMatch(/- Ủy ban nhân dân các xã: chỉ theo dõi được 1 đơn vị/u);
  });

  it('tells receiving, lateness, confirming and returning', async () => {
    const talk = await started();
    await talk.link({ ...HEALTH, chat: '-101' }, 'Phòng Tư pháp');
    await talk.link({ ...HEALTH, chat: '-102' }, 'Phòng Nội vụ');
    await talk.link({ ...HEALTH, chat: '-103' }, 'Công an');
    await talk.tell('Phòng Tư pháp', REPORT, 'received', '2024-11-21T01:00:00Z');
    await talk.tell('Phòng Nội vụ', REPORT, 'handed-in', '2024-11-26T01:00:00Z');
    await talk.tell('Phòng Nội vụ', REPORT, 'confirmed', '2024-11-27T01:00:00Z');
    await talk.tell('Công an', REPORT, 'handed-in', '2024-11-21T01:00:00Z');
    await talk.tell('Công an', REPORT, 'returned', '2024-11-22T01:00:00Z', { why: 'thiếu phụ lục' });
    talk.pass(8 * 24 * 60);
    const text = await whole(talk, LEADER, '/tiendo báo cáo kết quả');
    expect(text).toContain('- Phòng Nội vụ huyện: đã nộp ngày 26/11/2024, trễ 2 ngày, đã được xác nhận');
    expect(text).toContain('- Đã nhận, chưa báo nộp (1): Phòng Tư pháp huyện');
    expect(text).toContain(
      '- Công an huyện: bị trả lại ngày 22/11/2024 (thiếu phụ lục), chưa báo nộp lại; quá hạn 4 ngày',
    );
    expect(text).toContain('2/9 đơn vị đã nộp');
  });

  it('takes a granted extension for the day that counts, and still shows the document’s', async () => {
    const talk = await started();
    await talk.tell('UBND xã Tịnh Hà', REPORT, 'granted', '2024-11-21T01:00:00Z', { until: '2024-11-30' });
    await talk.tell('UBND xã Tịnh Hà', REPORT, 'handed-in', '2024-11-29T01:00:00Z');
    talk.pass(10 * 24 * 60);
    const text = await whole(talk, LEADER, '/tiendo tịnh hà');
    expect(text).toContain(
      '- UBND xã Tịnh Hà: đã nộp ngày 29/11/2024, đúng hạn; đã xin gia hạn đến 30/11/2024: đồng ý',
    );
    expect(text).toContain('Chủ nhật 24/11/2024');
  });

  it('has the nearest day first, then the rest, then what has passed', async () => {
    const talk = await started();
    const text = await whole(talk, LEADER, '/tiendo');
    const days = [...text.matchAll(/^Hạn: trước ngày (\S+),/gmu)].map(([, date]) => date);
    expect([...new Set(days)]).toEqual(['25/11/2024', '30/11/2024', '10/05/2024']);
    expect(text).toContain('chờ quản trị duyệt');
    // Nobody was linked in May: that nothing was said then means nothing.
    expect(text).toContain('Liên kết sau khi hết hạn nên không rõ đã nộp hay chưa (3)');
  });

  it('goes over pages without losing a line', async () => {
    const talk = await started();
    const first = await talk.say(LEADER, '/tiendo');
    // Its lists have no numbers, and so their pages have none.
    expect(first.buttons).toEqual(['Xem tiếp']);
    expect((await whole(talk, LEADER, '/tiendo')).match(/^- /gmu)).toHaveLength(8);
  });

  it.each([
    ['Phòng Tư pháp', /Phòng Tư pháp huyện/u, /Phòng Y tế/u],
    ['pyt', /Phòng Y tế huyện/u, /Phòng Tư pháp/u],
    ['2024', /25\/11\/2024/u, /2025/u],
    ['bình đẳng giới', /25\/11\/2024/u, /2025/u],
    ['tổng hợp', /30\/11\/2024/u, /25\/11\/2024/u],
    ['kế hoạch năm 2023', /Không có thời hạn nào của Sơn Tịnh khớp/u, /Hạn:/u],
    ['đường cao tốc', /Không có thời hạn nào của Sơn Tịnh khớp/u, /Hạn:/u],
  ])('shows what fits “%s” alone', async (words, shown, hidden) => {
    const talk = await started();
    const text = await whole(talk, LEADER, `/tiendo ${words}`);
    expect(text).toMatch(shown);
    expect(text).not.toMatch(hidden);
  });

  it('lets the focal agency confirm what came, by button', async () => {
    const talk = await started();
    const { text, buttons } = await talk.say(FOCAL, '/tiendo');
    expect(text).toMatch(/Chờ xác nhận[^\n]*\n1\. Phòng Y tế huyện – Báo cáo/u);
    expect(buttons.slice(0, 2)).toEqual(['1. Xác nhận', '1. Trả lại']);
    await talk.press(FOCAL, '1. Xác nhận');
    const [after] = await talk.tools.standings([await talk.owed('Phòng Y tế', REPORT)]);
    expect(after?.standing.state).toBe('confirmed');
    expect((await talk.say(FOCAL, '/tiendo')).text).not.toContain('Chờ xác nhận');
  });

  it('lets the focal agency confirm in words where there are no buttons', async () => {
    const talk = await started();
    await talk.link(FOCAL_ZALO, COLLECTS);
    expect((await talk.say(FOCAL_ZALO, '/tiendo')).text).toContain('“xác nhận 1”');
    await talk.say(FOCAL_ZALO, 'xác nhận 1');
    const [after] = await talk.tools.standings([await talk.owed('Phòng Y tế', REPORT)]);
    expect(after?.standing.state).toBe('confirmed');
  });

  it('offers five of what waits at a time', async () => {
    const talk = await started();
    const more = [
      'Phòng Tư pháp',
      'Phòng Nội vụ',
      'Công an',
      'Phòng Giáo dục và Đào tạo',
      'Phòng Tài chính - Kế hoạch',
    ];
    for (const agency of more) await talk.tell(agency, REPORT, 'handed-in', '2024-11-20T02:00:00Z');
    const { text, buttons } = await talk.say(FOCAL, '/tiendo');
    expect(buttons.filter((label) => label.endsWith('Xác nhận'))).toHaveLength(5);
    expect(text).toContain('Còn 1 việc nữa chờ xác nhận');
  });

  it('does not offer a leader’s place to be confirmed by an agency', async () => {
    const talk = await started();
    expect((await talk.say(HEALTH, '/tiendo')).buttons).toEqual([]);
  });
});

describe('/quahan', () => {
  it('has the longest overdue first, by agency, and leaves out what was handed in or got more time', async () => {
    const talk = await started();
    await talk.tell('UBND xã Tịnh Hà', REPORT, 'granted', '2024-11-21T01:00:00Z', { until: '2024-11-30' });
    await talk.link({ ...HEALTH, chat: '-101' }, 'Phòng Tư pháp');
    // 2 December: the report is 8 days late, what the focal agency owes itself 3, Tịnh Hà's extension 2.
    talk.pass(12 * 24 * 60);
    const { text } = await talk.say(LEADER, '/quahan');
    expect(text).toContain('Quá hạn chưa báo nộp ở Sơn Tịnh, tính đến 02/12/2024: 3 đơn vị.');
    const lines = text.split('\n').filter((line) => line.includes('quá hạn '));
    expect(lines.map((line) => line.replace(/^- /u, '').replace(/(\d+) ngày.*/u, '$1'))).toEqual([
      'Phòng Tư pháp huyện: quá hạn 8',
      'Phòng Lao động - Thương binh và Xã hội huyện: quá hạn 3',
      'UBND xã Tịnh Hà: quá hạn 2',
    ]);
    expect(text).not.toMatch(/Phòng Y tế huyện: quá hạn/u);
  });

  it('does not call late who could not be heard', async () => {
    const talk = await started();
    talk.pass(12 * 24 * 60);
    const text = await whole(talk, LEADER, '/quahan');
    const unknown = text.slice(text.indexOf('Không rõ đã nộp hay chưa'));
    const line = unknown.split('\n').find((one) => one.startsWith('- Báo cáo kết quả thực hiện (hạn 24/11/2024'));
    expect(line).toContain('Phòng Nội vụ huyện; Phòng Tư pháp huyện');
    expect(unknown).not.toContain('việc)');
    expect(text.split('Không rõ')[0]).not.toContain('Phòng Nội vụ');
  });

  it('says that nothing is', async () => {
    const talk = await started();
    expect((await talk.say(LEADER, '/quahan')).text).toContain('không có đơn vị đã liên kết nào quá hạn');
    expect((await talk.say(COMMUNE, '/quahan')).text).toContain('đơn vị không có việc nào quá hạn');
  });

  it('speaks to an agency of its own things alone, each by its name', async () => {
    const talk = await started();
    talk.pass(12 * 24 * 60);
    const { text } = await talk.say(COMMUNE, '/quahan');
    expect(text).toContain('Việc quá hạn của đơn vị, tính đến 02/12/2024: 1 việc');
    expect(text).toContain(
      '- Báo cáo kết quả thực hiện (hạn 24/11/2024, Kế hoạch năm 2024): quá hạn 8 ngày; đã xin gia hạn đến 30/11/2024: chờ ý kiến',
    );
    expect(text).toMatch(
      /Không rõ đã nộp hay chưa[^\n]*\n- Xây dựng kế hoạch triển khai thực hiện \(hạn 09\/05\/2024/u,
    );
    expect(text).not.toMatch(/Sơn Tịnh|Tịnh Hà/u);
  });
});

describe('who is no longer linked', () => {
  it('stays listed with what was said, and that it is so', async () => {
    const talk = await started();
    await talk.say({ ...HEALTH, person: '1' }, '/huylienket');
    const { text } = await talk.say(LEADER, '/tiendo');
    expect(text).toContain('- Phòng Y tế huyện: đã nộp ngày 20/11/2024, số 45/BC-PYT, đúng hạn; đã hủy liên kết');
    expect((await talk.say(LEADER, 'Phòng Y tế nộp chưa?')).text).toContain('đúng hạn; đã hủy liên kết');
  });
});

describe('where no plan is in force', () => {
  it('tells who has a role so, and not that they have none', async () => {
    const talk = startTrackedTalk({ documents: [] });
    const link = { set: 'linked', agency: 'Phòng Y tế', place: 'Sơn Tịnh', by: 'telegram:20' } as const;
    await talk.database.chats.change({ channel: 'telegram', chat: HEALTH.chat }, [link], '2024-11-20T01:00:00Z');
    for (const words of ['/tiendo', '/quahan', 'ai chưa nộp?', '/han']) {
      expect((await talk.say(HEALTH, words)).text).toBe('Sơn Tịnh hiện không có kế hoạch nào đang có hiệu lực.');
      expect((await talk.say(ADMIN, words)).text).toBe('Hiện không có kế hoạch nào đang có hiệu lực.');
    }
    expect((await talk.say(STRANGER, '/tiendo')).text).toContain('/vaitro');
    expect((await talk.say(STRANGER, '/han')).text).toBe('Hiện không có kế hoạch nào đang có hiệu lực.');
  });
});
