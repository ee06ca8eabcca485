import { describe, expect, it } from 'vitest';
import { oneOf, parseCalendar } from '../../support/ical.ts';
import type { Voice } from '../../support/talk.ts';
import { startTrackedTalk } from '../../support/tracked-talk.ts';

const ADMIN: Voice = { channel: 'telegram', chat: '1', kind: 'private', person: '1' };
const STRANGER: Voice = { channel: 'telegram', chat: '99', kind: 'private', person: '99' };
const LEADER: Voice = { channel: 'telegram', chat: '7', kind: 'private', person: '7' };
const HEALTH: Voice = { channel: 'telegram', chat: '-100', kind: 'group', person: '20' };
const COMMUNE: Voice = { channel: 'zalo', chat: 'z9', kind: 'private', person: 'z9' };

const REPORT = '2024-11-24';

async function started(options: Parameters<typeof startTrackedTalk>[0] = {}) {
  const talk = startTrackedTalk(options);
  await talk.link(HEALTH, 'Phòng Y tế');
  await talk.link(COMMUNE, 'UBND xã Tịnh Hà');
  await talk.lead(LEADER);
  return talk;
}

describe('/han', () => {
  it('tells an agency where each of its deadlines stands, behind what the plan says', async () => {
    const talk = await started();
    await talk.tell('Phòng Y tế', REPORT, 'handed-in', '2024-11-20T01:00:00Z', { number: '45/BC-PYT' });
    const { text } = await talk.say(HEALTH, '/han');
    const [answer = '', status = ''] = text.split('Tình hình:');
    expect(answer).toContain('Nguồn: ');
    expect(status).toContain(
      '1. Báo cáo kết quả thực hiện (hạn 24/11/2024, Kế hoạch năm 2024): đã nộp ngày 20/11/2024, số 45/BC-PYT, đúng hạn',
    );
  });

  it('keeps the document’s day beside an extension', async () => {
    const talk = await started();
    await talk.tell('UBND xã Tịnh Hà', REPORT, 'asked-extension', '2024-11-20T01:00:00Z', { until: '2024-11-30' });
    await talk.tell('UBND xã Tịnh Hà', REPORT, 'granted', '2024-11-20T02:00:00Z', { until: '2024-11-30' });
    const { text } = await talk.say(COMMUNE, '/han');
    const [answer = ''] = text.split('Tình hình:');
    expect(answer).toMatch(
      /- Báo cáo[^\n]*Chủ nhật 24\/11\/2024[^\n]*; đã được gia hạn đến 30\/11\/2024, còn 10 ngày\. Gửi: /u,
    );
    expect(answer).not.toContain('còn 4 ngày');
    expect(text).toMatch(/1\. [^\n]*\(hạn 24\/11\/2024[^\n]*đã xin gia hạn đến 30\/11\/2024: đồng ý; còn 10 ngày/u);
  });

  it('lets an officer say “đã nộp” at any time, by button', async () => {
    const talk = await started();
    expect((await talk.say(HEALTH, '/han')).buttons.slice(0, 3)).toEqual(['1. Đã nhận', '1. Đã nộp', '1. Xin gia hạn']);
    await talk.press(HEALTH, '1. Đã nộp');
    const [after] = await talk.tools.standings([await talk.owed('Phòng Y tế', REPORT)]);
    expect(after?.standing.state).toBe('handed-in');
    expect((await talk.say(HEALTH, '/han')).buttons).not.toContain('1. Đã nộp');
  });

  it('and in words where there are no buttons', async () => {
    const talk = await started();
    expect((await talk.say(COMMUNE, '/han')).text).toContain('“đã nộp 1”');
    await talk.say(COMMUNE, 'đã nộp 1');
    const [after] = await talk.tools.standings([await talk.owed('UBND xã Tịnh Hà', REPORT)]);
    expect(after?.standing.state).toBe('handed-in');
  });

  it('takes what is said with a number for the list that it has just shown', async () => {
    const talk = await started();
    await talk.say(COMMUNE, '/han');
    await talk.say(COMMUNE, 'xin gia hạn 1 đến 30/11/2024 vì chưa đủ số liệu');
    const [after] = await talk.tools.standings([await talk.owed('UBND xã Tịnh Hà', REPORT)]);
    expect(after?.standing.extension).toMatchObject({ until: '2024-11-30', state: 'asked' });
  });

  it('tells a leader of the agency that they name, without its buttons', async () => {
    const talk = await started();
    await talk.tell('Phòng Y tế', REPORT, 'received', '2024-11-20T01:00:00Z');
    const { text, buttons } = await talk.say(LEADER, '/han Phòng Y tế');
    expect(text).toContain('Tình hình của Phòng Y tế huyện:');
    expect(text).toContain('đã nhận ngày 20/11/2024, chưa báo nộp; còn 4 ngày');
    expect(buttons).not.toContain('1. Đã nộp');
    expect((await talk.say(LEADER, '/han Phòng Tư pháp')).text).toContain('Phòng Tư pháp huyện chưa liên kết');
  });

  it('tells nobody else', async () => {
    const talk = await started();
    await talk.tell('Phòng Y tế', REPORT, 'received', '2024-11-20T01:00:00Z');
    expect((await talk.say(STRANGER, '/han Phòng Y tế ở Sơn Tịnh')).text).not.toContain('Tình hình');
    expect((await talk.say(COMMUNE, '/han Phòng Y tế')).text).not.toContain('Tình hình');
  });

  it('asks a chat of several agencies for which', async () => {
    const talk = await started();
    await talk.link(HEALTH, 'Phòng Tư pháp');
    expect((await talk.say(HEALTH, '/han')).buttons).toHaveLength(2);
    expect((await talk.press(HEALTH, 'Phòng Y tế')).text).toContain('Tình hình:\n1. ');
  });
});

describe('a question about who has handed in', () => {
  it('gives a leader the names, with the deadline that they owe', async () => {
    const talk = await started();
    const { text } = await talk.say(LEADER, 'ai chưa nộp báo cáo?');
    expect(text).toContain('hạn trước ngày 25/11/2024');
    expect(text).toContain('Chưa báo nộp (2): Phòng Y tế huyện; UBND xã Tịnh Hà');
    expect(text).toMatch(/Chưa liên kết nên chưa theo dõi được \(7\): .*Phòng Tư pháp/u);
    expect(text).not.toContain('09/05/2024');
  });

  it('still speaks of what has passed within a month', async () => {
    const talk = await started();
    await talk.tell('Phòng Y tế', REPORT, 'handed-in', '2024-11-20T01:00:00Z');
    talk.pass(20 * 24 * 60);
    expect((await talk.say(LEADER, 'ai chưa nộp báo cáo?')).text).toContain('Chưa báo nộp (1): UBND xã Tịnh Hà');
  });

  it('gives one line a deadline of an office that is named', async () => {
    const talk = await started();
    await talk.tell('Phòng Y tế', REPORT, 'handed-in', '2024-11-20T01:00:00Z', { number: '45/BC-PYT' });
    const { text } = await talk.say(LEADER, 'PYT nộp chưa?');
    expect(text).toBe(
      '- Phòng Y tế huyện – Báo cáo kết quả thực hiện (hạn 24/11/2024, Kế hoạch năm 2024): đã nộp ngày 20/11/2024, số 45/BC-PYT, đúng hạn',
    );
    expect((await talk.say(LEADER, 'Phòng Tư pháp nộp chưa?')).text).toContain('chưa liên kết nên chưa theo dõi được');
    expect((await talk.say(LEADER, 'Đoàn Thanh niên nộp chưa?')).text).toContain('không nêu “Đoàn Thanh niên”');
  });

  it('means the members of a class that are linked, by name', async () => {
    const talk = await started();
    const others = '- Các xã khác chưa liên kết nên chưa theo dõi được.';
    for (const words of ['xã nào chưa nộp?', 'các xã nộp hết chưa?']) {
      const { text } = await talk.say(LEADER, words);
      expect(text).toContain(
        'Báo cáo kết quả thực hiện (hạn 24/11/2024, Kế hoạch năm 2024):\n- UBND xã Tịnh Hà: chưa báo nộp; còn 4 ngày',
      );
      expect(text).toContain(others);
    }
    await talk.tell('UBND xã Tịnh Hà', REPORT, 'handed-in', '2024-11-20T01:00:00Z');
    expect((await talk.say(LEADER, 'các xã nộp hết chưa?')).text).toContain('UBND xã Tịnh Hà: đã nộp ngày 20/11/2024');
    const missing = (await talk.say(LEADER, 'xã nào chưa nộp?')).text;
    expect(missing).toContain('Các đơn vị đã liên kết đều đã báo nộp');
    expect(missing).not.toContain('Tịnh Hà');
    expect(missing).toContain(others);
  });

  it('tells one commune nothing of the others', async () => {
    const talk = await started();
    const { text } = await talk.say(COMMUNE, 'các xã nộp hết chưa?');
    expect(text).toContain('UBND xã Tịnh Hà: chưa báo nộp');
    expect(text).not.toContain('xã khác');
  });

  it('says until when an office has time, to who may know', async () => {
    const talk = await started();
    const words = 'Phòng Y tế được gia hạn đến ngày nào?';
    expect((await talk.say(LEADER, words)).text).toContain('Chưa ghi nhận đề nghị gia hạn nào');
    await talk.tell('Phòng Y tế', REPORT, 'asked-extension', '2024-11-20T01:00:00Z', { until: '2024-11-30' });
    await talk.tell('Phòng Y tế', REPORT, 'granted', '2024-11-20T02:00:00Z', { until: '2024-11-30' });
    const { text } = await talk.say(LEADER, words);
    expect(text).toMatch(/^- Phòng Y tế huyện – [^\n]*gia hạn đến 30\/11\/2024: đồng ý; còn 10 ngày$/u);
    expect((await talk.say(COMMUNE, words)).text).not.toContain('30/11');
  });

  it.each(['còn đơn vị nào trễ không', 'don vi nao cham'])('takes “%s” for who is late', async (words) => {
    const talk = await started();
    talk.pass(10 * 24 * 60);
    expect((await talk.say(LEADER, words)).text).toContain('UBND xã Tịnh Hà: chưa báo nộp; quá hạn 6 ngày');
  });

  it('names the late ones, and nobody who could not be heard', async () => {
    const talk = await started();
    await talk.tell('Phòng Y tế', REPORT, 'handed-in', '2024-11-26T01:00:00Z');
    talk.pass(10 * 24 * 60);
    const { text } = await talk.say(LEADER, 'ai nộp trễ?');
    expect(text).toContain('Phòng Y tế huyện: đã nộp ngày 26/11/2024, trễ 2 ngày');
    expect(text).toContain('UBND xã Tịnh Hà: chưa báo nộp; quá hạn 6 ngày');
    expect(text).not.toContain('Phòng Tư pháp');
  });

  it('names who has handed in', async () => {
    const talk = await started();
    expect((await talk.say(LEADER, 'ai nộp rồi?')).text).toContain('Chưa có đơn vị nào báo nộp');
    await talk.tell('Phòng Y tế', REPORT, 'handed-in', '2024-11-20T01:00:00Z');
    const { text } = await talk.say(LEADER, 'ai nộp rồi?');
    expect(text).toContain('- Phòng Y tế huyện: đã nộp ngày 20/11/2024');
    expect(text).not.toContain('Tịnh Hà');
  });

  it('tells an agency of itself alone', async () => {
    const talk = await started();
    const all = (await talk.say(HEALTH, 'ai chưa nộp báo cáo?')).text;
    expect(all).toContain('Phòng Y tế huyện – Báo cáo kết quả thực hiện');
    expect(all).toContain('chỉ xem được việc của đơn vị mình');
    expect(all).not.toContain('Tịnh Hà');
    const other = (await talk.say(HEALTH, 'xã Tịnh Hà nộp chưa?')).text;
    expect(other).toContain('chỉ xem được việc của đơn vị mình');
    expect(other).not.toContain('hạn 24/11');
    const own = (await talk.say(HEALTH, 'đơn vị tôi nộp báo cáo chưa?')).text;
    expect(own).toMatch(/^- Phòng Y tế huyện – [^\n]*chưa báo nộp; còn 4 ngày$/u);
  });

  it('tells who may know to who may not', async () => {
    const talk = await started();
    const { text } = await talk.say(STRANGER, 'Sơn Tịnh ai chưa nộp báo cáo?');
    expect(text).toContain('Lãnh đạo địa phương, cơ quan đầu mối');
    expect(text).not.toContain('Phòng Y tế');
    expect((await talk.say(STRANGER, 'ai chưa nộp?')).text).toContain('/lienket');
  });
});

describe('/lich', () => {
  it('sends the agency’s calendar as a file', async () => {
    const talk = await started();
    await talk.tell('Phòng Y tế', REPORT, 'handed-in', '2024-11-20T01:00:00Z');
    const { parts } = await talk.say(HEALTH, '/lịch');
    expect(parts).toHaveLength(1);
    const file = parts[0]?.file;
    expect(file?.name).toBe('lich-phong-y-te-huyen-son-tinh.ics');
    const events = parseCalendar(Buffer.from(file?.text ?? '')).components;
    const report = events.find((event) => oneOf(event, 'DTSTART').value === '20241122');
    expect(report && oneOf(report, 'SUMMARY').value).toBe('Báo cáo kết quả thực hiện (đã nộp)');
    expect(parts[0]?.text).not.toContain('http');
  });

  it('gives an address where there is one, in Zalo nothing else', async () => {
    const talk = await started({ publicUrl: 'https://nhacviec.example.vn' });
    const telegram = await talk.say(HEALTH, '/lich');
    const [address = ''] = /https:\/\/nhacviec\.example\.vn\/lich\/[\w-]{43}\.ics/u.exec(telegram.text) ?? [];
    expect(address).not.toBe('');
    expect(telegram.parts[0]?.file).toBeDefined();
    const zalo = await talk.say(COMMUNE, '/lich');
    expect(zalo.text).toContain('https://nhacviec.example.vn/lich/');
    expect(zalo.text).not.toContain(address);
    expect(zalo.parts.map((part) => part.file)).toEqual([undefined]);
  });

  it('says in Zalo where to get it while there is no address', async () => {
    const talk = await started();
    expect((await talk.say(COMMUNE, '/lich')).text).toContain('/lich trong Telegram');
  });

  it('gives leaders and admins any agency’s, and others none but their own', async () => {
    const talk = await started();
    expect((await talk.say(LEADER, '/lich Phòng Tư pháp')).parts[0]?.file?.name).toContain('phong-tu-phap');
    expect((await talk.say(ADMIN, '/lich Phòng Tư pháp, Sơn Hà')).parts[0]?.file?.name).toContain('son-ha');
    expect((await talk.say(LEADER, '/lich')).text).toContain('Cách dùng');
    for (const voice of [STRANGER, HEALTH]) {
      const refused = await talk.say(voice, '/lich Phòng Tư pháp, Sơn Tịnh');
      expect(refused.parts[0]?.file).toBeUndefined();
      expect(refused.text).toContain('lãnh đạo địa phương và quản trị');
    }
  });
});
