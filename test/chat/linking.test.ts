import { describe, expect, it } from 'vitest';
import { startTalk, type Heard, type Talk, type Voice } from '../support/talk.ts';

const ADMIN: Voice = { channel: 'telegram', chat: '1', kind: 'private', person: '1' };
const OFFICER: Voice = { channel: 'telegram', chat: '20', kind: 'private', person: '20' };
const GROUP: Voice = { channel: 'telegram', chat: '-100', kind: 'group', person: '20', title: 'Phòng Y tế' };
const ON_ZALO: Voice = { channel: 'zalo', chat: 'z20', kind: 'private', person: 'z20' };

const CODE = /\b[A-HJ-NP-Z2-9]{8}\b/gu;

function codesIn({ text }: Heard): readonly string[] {
  return text.match(CODE) ?? [];
}

async function codeFor(talk: Talk, office: string, place = 'Sơn Tịnh'): Promise<string> {
  const [code = ''] = codesIn(await talk.say(ADMIN, `/taoma ${office}, ${place}`));
  return code;
}

describe('making codes', () => {
  it('is for admins only; a refusal says by which identifier one becomes an admin, and is on record', async () => {
    const talk = startTalk();
    const refused = await talk.say(OFFICER, '/taoma Phòng Y tế, Sơn Tịnh');
    expect(refused.text).toContain('telegram:20');
    expect(codesIn(refused)).toEqual([]);
    expect(await talk.database.chats.audit(9)).toMatchObject([{ who: 'telegram:20', act: 'denied' }]);
  });

  it('does not take an admin of one platform for an admin of the other', async () => {
    const talk = startTalk({ admins: [{ channel: 'telegram', id: 'z20' }] });
    expect(codesIn(await talk.say(ON_ZALO, '/taoma Phòng Y tế, Sơn Tịnh'))).toEqual([]);
  });

  it('gives 8 characters that nobody mistakes, for the office by the name that the plan has', async () => {
    const talk = startTalk();
    const made = await talk.say(ADMIN, '/taoma phong y te, son tinh');
    expect(codesIn(made)).not.toEqual([]);
    expect(made.text).toContain('Phòng Y tế huyện, Sơn Tịnh');
    expect(made.text).toContain('24 giờ');
  });

  it('keeps only what a code cannot be told from', async () => {
    const talk = startTalk();
    const made = await talk.say(ADMIN, '/taoma Phòng Y tế, Sơn Tịnh');
    const [code = ''] = codesIn(made);
    const kept = JSON.stringify([made.changes, await talk.database.chats.audit(9)]);
    expect(kept).toContain('code-issued');
    expect(kept).not.toContain(code);
  });

  it('prints a leader’s code to nobody but who asked for it', async () => {
    const talk = startTalk();
    const made = await talk.say({ ...GROUP, person: '1' }, '/taoma lãnh đạo, Sơn Tịnh');
    expect(made.text).toContain('cuộc trò chuyện riêng');
    expect(codesIn(made)).toEqual([]);
  });

  it('gives a code for every office of a plan at once', async () => {
    const talk = startTalk();
    const made = await talk.say(ADMIN, '/taoma tất cả, Sơn Tịnh');
    expect(new Set(codesIn(made)).size).toBe(12);
    expect(made.text).toContain('Phòng Tư pháp huyện: /lienket');
  });

  it.each([
    ['/taoma', 'Cách dùng'],
    ['/taoma Phòng Y tế', 'Cách dùng'],
    ['/taoma phong tu phap son ha', '/lienket'],
    ['/taoma Phòng Tư pháp - Sơn Tịnh', '/lienket'],
    ['/taoma Phòng Y tế, Hạ Long', 'Chưa có kế hoạch của “Hạ Long”'],
    ['/taoma Đoàn thanh niên, Sơn Tịnh', 'không nêu “Đoàn thanh niên”'],
  ])('says what is missing, and asks for no comma: %s', async (text, said) => {
    expect((await startTalk().say(ADMIN, text)).text).toContain(said);
  });

  it('offers the offices that are near to a name', async () => {
    const talk = startTalk();
    expect((await talk.say(ADMIN, '/taoma Sở Y tế, Sơn Tịnh')).buttons).toEqual(['Phòng Y tế huyện']);
    expect(codesIn(await talk.press(ADMIN, 'Phòng Y tế'))).toHaveLength(2);
  });
});

describe('linking a chat', () => {
  it('makes "đơn vị tôi" the agency, in every spelling of the code', async () => {
    const talk = startTalk();
    const code = await codeFor(talk, 'Phòng Y tế');
    const linked = await talk.say(GROUP, `/lienket ${code.toLowerCase().replace(/^.{4}/u, '$& - ')}`);
    expect(linked.text).toContain('Phòng Y tế huyện, Sơn Tịnh');
    expect((await talk.say(GROUP, 'đơn vị tôi phải làm gì?')).text).toContain(
      'Phòng Y tế huyện (Sơn Tịnh) được giao 3',
    );
    expect((await talk.say(GROUP, '/han')).text).toContain('24/11/2024');
    expect((await talk.say(GROUP, '/nhiemvu')).text).toContain('được giao 3 nhiệm vụ');
  });

  it('uses a code up', async () => {
    const talk = startTalk();
    const code = await codeFor(talk, 'Phòng Y tế');
    await talk.say(GROUP, `/lienket ${code}`);
    expect((await talk.say(OFFICER, `/lienket ${code}`)).text).toContain('đã được dùng');
    expect((await talk.say(OFFICER, 'đơn vị tôi phải làm gì?')).text).not.toContain('được giao');
  });

  it('refuses a code after 24 hours, and not before', async () => {
    const talk = startTalk();
    const [first, second] = [await codeFor(talk, 'Phòng Y tế'), await codeFor(talk, 'Phòng Tư pháp')];
    talk.pass(24 * 60 - 1);
    expect((await talk.say(GROUP, `/lienket ${first}`)).text).toContain('Đã liên kết');
    talk.pass(1);
    expect((await talk.say(GROUP, `/lienket ${second}`)).text).toContain('hết hiệu lực');
  });

  it('lets a person try five wrong codes a day, and then not even a right one', async () => {
    const talk = startTalk();
    const code = await codeFor(talk, 'Phòng Y tế');
    for (const left of [4, 3, 2, 1]) {
      expect((await talk.say(OFFICER, '/lienket AAAA-AAAA')).text).toContain(`còn ${String(left)} lần`);
    }
    expect((await talk.say(OFFICER, '/lienket BBBBBBBB')).text).toContain('hết số lần thử');
    expect((await talk.say({ ...OFFICER, chat: '-7', kind: 'group' }, `/lienket ${code}`)).text).toContain(
      'quá nhiều lần',
    );
    const other = { ...OFFICER, chat: '22', person: '22' };
    expect((await talk.say(other, `/lienket ${code}`)).text).toContain('Đã liên kết');
    const next = await codeFor(talk, 'Phòng Y tế');
    talk.pass(24 * 60 + 1);
    expect((await talk.say(OFFICER, `/lienket ${next}`)).text).toContain('hết hiệu lực');
  });

  it('takes what can be no code for a slip, and not for a try', async () => {
    const talk = startTalk();
    for (const slip of ['1', 'O0I1O0I1', 'mã']) {
      expect((await talk.say(OFFICER, `/lienket ${slip}`)).text).toContain('đúng 8 ký tự');
    }
    expect((await talk.say(OFFICER, `/lienket mã ${await codeFor(talk, 'Phòng Y tế')}`)).text).toContain('Đã liên kết');
  });

  it('grants a group nothing through the private chat of a member', async () => {
    const talk = startTalk();
    await talk.say(OFFICER, `/lienket ${await codeFor(talk, 'Phòng Y tế')}`);
    expect((await talk.say(GROUP, 'đơn vị tôi phải làm gì?')).text).not.toContain('được giao');
  });

  it('lets a chat serve several agencies, and asks for which one somebody speaks', async () => {
    const talk = startTalk();
    await talk.say(GROUP, `/lienket ${await codeFor(talk, 'Phòng Y tế')}`);
    const second = await talk.say(GROUP, `/lienket ${await codeFor(talk, 'Phòng Tư pháp')}`);
    expect(second.text).toContain('2 đơn vị');
    const asked = await talk.say(GROUP, 'đơn vị tôi phải làm gì?');
    expect(asked.text).toContain('cho đơn vị nào');
    expect((await talk.press(GROUP, 'Phòng Tư pháp')).text).toContain('Phòng Tư pháp huyện (Sơn Tịnh) được giao');
  });

  it('speaks for its own agency whatever place it asks about otherwise', async () => {
    const talk = startTalk();
    await talk.say(GROUP, '/diaphuong Sơn Hải');
    await talk.say(GROUP, `/lienket ${await codeFor(talk, 'Phòng Y tế')}`);
    expect((await talk.say(GROUP, '/han')).text).toContain('Phòng Y tế huyện (Sơn Tịnh)');
    await talk.say(GROUP, '/diaphuong Sơn Hà');
    expect((await talk.say(GROUP, 'chúng tôi phải làm gì?')).text).toContain('Phòng Y tế huyện (Sơn Tịnh) được giao');
    expect((await talk.say(GROUP, 'Phòng Tư pháp phải làm gì?')).text).toContain('(Sơn Hà)');
  });

  it('of agencies of two places asks for which one it speaks, and offers a question that fits one of them', async () => {
    const talk = startTalk();
    await talk.say(GROUP, `/lienket ${await codeFor(talk, 'Phòng Y tế')}`);
    await talk.say(GROUP, `/lienket ${await codeFor(talk, 'Phòng Tư pháp', 'Sơn Hà')}`);
    const asked = await talk.say(GROUP, '/han');
    expect(asked.text).toContain('cho đơn vị nào');
    expect((await talk.press(GROUP, 'Phòng Tư pháp')).text).toContain('(Sơn Hà)');
    expect((await talk.say(GROUP, 'chúng tôi phải làm gì?')).text).toContain('Phòng Tư pháp (Sơn Hà) được giao');
    await talk.press(GROUP, '👍');
    expect((await talk.database.chats.feedback(1))[0]?.question).toContain('chúng tôi');
    talk.pass(31);
    expect((await talk.say(GROUP, 'chúng tôi phải làm gì?')).text).toContain('cho đơn vị nào');
    expect((await talk.say(GROUP, '/start')).text).toContain('“Phòng Y tế huyện phải làm gì?”');
  });

  it('links a commune that the plan only names as one of a class', async () => {
    const talk = startTalk();
    await talk.say(GROUP, `/lienket ${await codeFor(talk, 'UBND xã Tịnh Hà')}`);
    expect((await talk.say(GROUP, 'đơn vị tôi phải làm gì?')).text).toContain('2 nhiệm vụ');
  });

  it('tells that a code is for something else, and keeps it good', async () => {
    const talk = startTalk();
    const [link, leader] = [await codeFor(talk, 'Phòng Y tế'), await codeFor(talk, 'lãnh đạo')];
    expect((await talk.say(OFFICER, `/vaitro ${link}`)).text).toContain('/lienket');
    expect((await talk.say(OFFICER, `/lienket ${leader}`)).text).toContain('/vaitro');
    expect((await talk.say(OFFICER, `/vaitro ${leader}`)).text).toContain('lãnh đạo Sơn Tịnh');
    expect((await talk.say(OFFICER, '/vaitro')).text).toContain('Vai trò: lãnh đạo Sơn Tịnh');
    expect((await talk.say(GROUP, `/lienket ${link}`)).text).toContain('Đã liên kết');
  });

  it('says what a code is for that came without its command', async () => {
    const talk = startTalk();
    const code = await codeFor(talk, 'Phòng Y tế');
    expect((await talk.say(OFFICER, code)).text).toContain(`/lienket ${code}`);
    expect((await talk.say(GROUP, `/lienket ${code}`)).text).toContain('Đã liên kết');
  });

  it('makes a leader of the person, wherever that person writes, and of nobody else', async () => {
    const talk = startTalk();
    await talk.say(OFFICER, `/vaitro ${await codeFor(talk, 'lãnh đạo')}`);
    expect((await talk.say(GROUP, '/vaitro')).text).toContain('lãnh đạo Sơn Tịnh');
    expect((await talk.say({ ...GROUP, person: '21' }, '/vaitro')).text).toContain('cán bộ');
  });

  it('is undone by who linked it or by an admin, and by nobody else', async () => {
    const talk = startTalk();
    await talk.say(GROUP, `/lienket ${await codeFor(talk, 'Phòng Y tế')}`);
    expect((await talk.say({ ...GROUP, person: '21' }, '/huylienket')).text).toContain('Chỉ người đã liên kết');
    expect((await talk.say(GROUP, '/hủy liên kết')).text).toContain('Đã hủy liên kết');
    await talk.say(GROUP, `/lienket ${await codeFor(talk, 'Phòng Y tế')}`);
    await talk.say(GROUP, `/lienket ${await codeFor(talk, 'Phòng Tư pháp')}`);
    const which = await talk.say({ ...GROUP, person: '1' }, '/huylienket');
    expect(which.buttons).toEqual(['Phòng Y tế huyện, Sơn Tịnh', 'Phòng Tư pháp huyện, Sơn Tịnh']);
    const pressed = await talk.press({ ...GROUP, person: '1' }, 'Phòng Y tế');
    expect(pressed.text).toContain('Đã hủy liên kết');
    expect((await talk.say(GROUP, '/vaitro')).text).toContain('liên kết với: Phòng Tư pháp huyện');
    const acts = (await talk.database.chats.audit(20)).map(({ act }) => act);
    expect(acts.filter((act) => act === 'unlinked')).toHaveLength(2);
    expect(acts.filter((act) => act === 'linked')).toHaveLength(3);
    expect(acts).toContain('denied');
  });
});

describe('coming and going', () => {
  it('greets a group once, though the platform says it twice', async () => {
    const talk = startTalk();
    const greeting = await talk.hear(GROUP, { of: 'joined' });
    expect(greeting.text).toContain('hệ thống tự động');
    expect(greeting.text).toContain('/lienket');
    expect((await talk.hear(GROUP, { of: 'joined' })).sends).toEqual([]);
  });

  it('suspends a chat that the bot was taken out of, tells admins, and restores it with its links', async () => {
    const talk = startTalk();
    await talk.say(GROUP, `/lienket ${await codeFor(talk, 'Phòng Y tế')}`);
    await talk.letters();
    await talk.hear(GROUP, { of: 'removed' });
    await talk.hear(GROUP, { of: 'removed' });
    expect(await talk.letters()).toMatchObject([
      { chat: 'telegram:1', text: expect.stringContaining('Phòng Y tế huyện, Sơn Tịnh') as string },
    ]);
    expect((await talk.database.chats.chats()).find(({ chat }) => chat === '-100')?.suspended).toBe('removed');
    const back = await talk.hear(GROUP, { of: 'joined' });
    expect(back.text).toContain('liên kết của cuộc trò chuyện này được giữ nguyên');
    expect(await talk.letters()).toMatchObject([{ chat: 'telegram:1' }]);
    expect((await talk.say(GROUP, '/nhiemvu')).text).toContain('Phòng Y tế huyện');
    expect((await talk.database.chats.chats()).find(({ chat }) => chat === '-100')?.suspended).toBeNull();
  });

  it('takes whoever writes for somebody who has let it in again', async () => {
    const talk = startTalk();
    await talk.say(OFFICER, '/start');
    await talk.hear(OFFICER, { of: 'removed' });
    expect((await talk.say(OFFICER, '/start')).text).toContain('hệ thống tự động');
    expect((await talk.database.chats.chats())[0]?.suspended).toBeNull();
  });

  it('takes links, role and the chosen place along when a group goes on under another identifier', async () => {
    const talk = startTalk();
    await talk.say(GROUP, `/lienket ${await codeFor(talk, 'Phòng Y tế')}`);
    await talk.say(GROUP, '/diaphuong Sơn Tịnh');
    await talk.hear(GROUP, { of: 'moved', to: '-100200' });
    const moved = { ...GROUP, chat: '-100200' };
    expect((await talk.say(moved, '/nhiemvu')).text).toContain('Phòng Y tế huyện (Sơn Tịnh)');
    expect((await talk.database.chats.chats()).map(({ chat }) => chat)).not.toContain('-100');
  });
});
