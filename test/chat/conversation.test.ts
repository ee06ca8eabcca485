import { describe, expect, it } from 'vitest';
import { FROM_NOWHERE } from '../../src/domain/question.ts';
import { startTalk, type Talk, type Voice } from '../support/talk.ts';

const OFFICER: Voice = { channel: 'telegram', chat: '20', kind: 'private', person: '20' };
const ON_ZALO: Voice = { channel: 'zalo', chat: 'z20', kind: 'private', person: 'z20' };
const GROUP: Voice = { channel: 'telegram', chat: '-100', kind: 'group', person: '20', title: 'Phòng Y tế' };
const COLLEAGUE: Voice = { ...GROUP, person: '21' };

const silent = { outcome: 'ignored', sends: [], changes: [] };

describe('being greeted', () => {
  it('says in two sentences what it is and that it is automatic, with three questions that the plans answer', async () => {
    const talk = startTalk();
    const { text, buttons } = await talk.say(OFFICER, '/start');
    const [introduction = ''] = text.split('\n');
    expect(introduction).toContain('hệ thống tự động');
    expect(introduction.match(/[.!?](?= |$)/gu)).toHaveLength(2);
    expect(text).toContain('telegram:20');
    const questions = [...text.matchAll(/^- “(.+)”$/gmu)].map(([, question = '']) => question);
    expect(questions).toHaveLength(3);
    expect(buttons).toHaveLength(3);
    for (const question of questions) {
      const asked = { text: question, place: null, agency: null, history: [], now: talk.tools.now() };
      expect((await talk.tools.ask(asked, FROM_NOWHERE)).status).toBe('answered');
    }
  });

  it('fits the questions to the agency and the place of the chat', async () => {
    const talk = await linked(GROUP, ['Phòng Tư pháp']);
    expect((await talk.say(GROUP, '/start')).text).toContain('“Phòng Tư pháp huyện phải làm gì?”');
  });

  it('answers a question to try when its button is pressed', async () => {
    const talk = startTalk();
    await talk.say(OFFICER, '/start');
    const answer = await talk.press(OFFICER, 'Khi nào phải nộp báo cáo');
    expect(answer.text).toContain('Thời hạn');
    expect(answer.text).toContain('Nguồn: ');
  });
});

describe('asking back', () => {
  it('offers the places as buttons, and as numbered lines where there are no buttons', async () => {
    const talk = startTalk();
    const telegram = await talk.say(OFFICER, 'Khi nào nộp báo cáo?');
    expect(telegram.buttons).toEqual(['Buôn Ma Thuột', 'Long Khánh', 'Sơn Hà', 'Sơn Hải', 'Sơn Tịnh']);
    const zalo = await talk.say(ON_ZALO, 'Khi nào nộp báo cáo?');
    expect(zalo.buttons).toEqual([]);
    expect(zalo.text).toContain('5. Sơn Tịnh');
  });

  it.each([
    ['a button', OFFICER, (talk: Talk) => talk.press(OFFICER, 'Sơn Tịnh')],
    ['a number', ON_ZALO, (talk: Talk) => talk.say(ON_ZALO, '5')],
    ['words without marks', ON_ZALO, (talk: Talk) => talk.say(ON_ZALO, 'son tinh')],
  ])('answers the question once the place is chosen by %s, and remembers it', async (_, voice, choose) => {
    const talk = startTalk();
    await talk.say(voice, 'Khi nào nộp báo cáo?');
    expect((await choose(talk)).text).toContain('24/11/2024');
    talk.pass(24 * 60);
    const later = await talk.say(voice, 'Phòng Y tế phải làm gì?');
    expect(later.text).toContain('Phòng Y tế huyện (Sơn Tịnh) được giao 3 nhiệm vụ');
  });

  it('asks about another place for this once when the question names it, and for good with /diaphuong', async () => {
    const talk = startTalk();
    await talk.say(OFFICER, '/diaphuong Sơn Tịnh');
    expect((await talk.say(OFFICER, 'Phòng Y tế ở Sơn Hà phải làm gì?')).text).toContain('(Sơn Hà)');
    talk.pass(60);
    expect((await talk.say(OFFICER, 'Phòng Y tế phải làm gì?')).text).toContain('(Sơn Tịnh)');
    await talk.say(OFFICER, '/diaphuong son ha');
    expect((await talk.say(OFFICER, 'Phòng Y tế phải làm gì?')).text).toContain('(Sơn Hà)');
  });

  it('says which places there are when /diaphuong names none of them', async () => {
    const { text } = await startTalk().say(OFFICER, '/diaphuong Hạ Long');
    expect(text).toContain('“Hạ Long”');
    expect(text).toContain('Long Khánh');
  });

  it('lets nobody else choose for who asked, but lets everybody rate', async () => {
    const talk = startTalk();
    await talk.say(GROUP, 'Khi nào nộp báo cáo?');
    const pressed = await talk.press(COLLEAGUE, 'Sơn Tịnh');
    expect(pressed.sends).toEqual([]);
    expect(pressed.notice).toContain('người đã hỏi');
    await talk.press(GROUP, 'Sơn Tịnh');
    expect((await talk.press(COLLEAGUE, '👎')).notice).toContain('Đã ghi nhận');
  });
});

describe('a number without buttons', () => {
  it('means the last numbered list of that person in that chat', async () => {
    const talk = startTalk();
    const other: Voice = { ...ON_ZALO, chat: 'zg', kind: 'group', person: 'z21' };
    await talk.say(other, '/diaphuong');
    await talk.say({ ...other, person: 'z20' }, 'Phòng Y tế phải làm gì?');
    expect((await talk.say(other, '3')).text).toContain('Sơn Hà');
    expect((await talk.say({ ...other, person: 'z20' }, '3')).text).toContain('(Sơn Tịnh) được giao 3 nhiệm vụ');
  });

  it('is asked about when the list is no longer fresh, or when there was none', async () => {
    const talk = startTalk();
    expect((await talk.say(ON_ZALO, '1')).text).toContain('không có danh sách nào còn hiệu lực');
    await talk.say(ON_ZALO, '/diaphuong');
    talk.pass(31);
    expect((await talk.say(ON_ZALO, '1')).text).toContain('không có danh sách nào còn hiệu lực');
  });

  it('is not taken for an older list once another numbered message has come', async () => {
    const talk = startTalk();
    await talk.say(ON_ZALO, 'Khi nào nộp báo cáo?');
    await talk.say(ON_ZALO, '5');
    for (const listed of ['/nhiemvu Phòng Y tế', '/kehoach']) {
      expect((await talk.say(ON_ZALO, listed)).text).toContain('\n2. ');
      expect((await talk.say(ON_ZALO, '2')).text).toContain('không có danh sách nào còn hiệu lực');
    }
    expect((await talk.say(ON_ZALO, '/nhiemvu Phòng Y tế')).text).toContain('(Sơn Tịnh)');
  });

  it('is told that nothing is left where the next page is asked for in vain', async () => {
    const talk = startTalk();
    await talk.say(ON_ZALO, '/kehoach');
    expect((await talk.say(ON_ZALO, 'xem tiếp')).text).toContain('Không còn phần nào');
  });

  it('that the list does not have is told how far the list goes', async () => {
    const talk = startTalk();
    await talk.say(ON_ZALO, '/diaphuong');
    expect((await talk.say(ON_ZALO, '6')).text).toContain('từ 1 đến 5');
  });
});

describe('a follow-up', () => {
  it('leans on what the same person said in that chat', async () => {
    const talk = startTalk();
    await talk.say(OFFICER, 'Phòng Y tế ở Sơn Hà phải làm gì?');
    expect((await talk.say(OFFICER, 'còn Phòng Tư pháp?')).text).toContain('Phòng Tư pháp (Sơn Hà) được giao');
  });

  it('leans on nothing that somebody else said, or that was said elsewhere, or half an hour ago', async () => {
    const talk = startTalk();
    await talk.say(GROUP, 'Phòng Y tế ở Sơn Hà phải làm gì?');
    const unclear = 'Nhiều địa phương';
    expect((await talk.say(COLLEAGUE, 'còn Phòng Tư pháp?')).text).toContain(unclear);
    expect((await talk.say(OFFICER, 'còn Phòng Tư pháp?')).text).toContain(unclear);
    talk.pass(31);
    expect((await talk.say(GROUP, 'còn Phòng Tư pháp?')).text).toContain(unclear);
  });
});

describe('a long answer', () => {
  it('is paged, every item once and in order, with how many there are', async () => {
    const talk = startTalk();
    let page = await talk.say(ON_ZALO, 'Phòng Giáo dục và Đào tạo ở Sơn Tịnh phải làm gì?');
    expect(page.text).toContain('được giao 4 nhiệm vụ');
    const all = [...page.text.matchAll(/^(\d+)\. (?!Xem tiếp)/gmu)].map(([, number]) => Number(number));
    let pages = 1;
    for (; page.text.includes('Xem tiếp'); pages += 1) {
      expect(page.text).toMatch(/Xem tiếp \d+(?:–\d+)? \/ \d+/u);
      talk.pass(1);
      page = await talk.say(ON_ZALO, 'xem tiếp');
      all.push(...[...page.text.matchAll(/^(\d+)\. (?!Xem tiếp)/gmu)].map(([, number]) => Number(number)));
    }
    expect(pages).toBeGreaterThan(1);
    expect(all).toEqual([1, 2, 3, 4]);
  });
});

describe('the documents', () => {
  it('are all told by /kehoach, whatever place the chat asks about', async () => {
    const talk = startTalk();
    await talk.say(OFFICER, '/diaphuong Sơn Tịnh');
    expect((await talk.say(OFFICER, '/kehoach')).text).toContain('Hiện có 5 kế hoạch');
  });
});

describe('what cannot be answered', () => {
  it.each([
    'Phòng Y tế đã gửi rồi phải không?',
    'bc của pyt có chưa',
    'ai nộp trễ?',
    'bao nhiêu đơn vị chưa nộp',
    'UBND xã báo cáo chưa',
    'Đơn vị nào còn nợ báo cáo?',
    'Phòng Y tế nộp trễ không?',
    'Phòng Y tế Sơn Tịnh có nộp báo cáo chưa?',
    'Sơn Tịnh có đơn vị nào chậm nộp báo cáo không?',
    'ai chưa nộp báo cáo?',
    'don vi nao cham nop',
    'Phòng Tư pháp nộp chưa?',
    'Phòng Y tế đã gửi báo cáo chưa ạ?',
  ])('is who has handed in, which no document knows: %s', async (question) => {
    const { text } = await startTalk().say({ ...OFFICER }, question);
    expect(text).toMatch(/lãnh đạo địa phương(?:,| và) cơ quan đầu mối/iu);
    expect(text).not.toContain('Có.');
  });

  it.each([
    'Sơn Tịnh đã đến hạn nộp báo cáo chưa?',
    'Sơn Tịnh: đơn vị nào phải nộp báo cáo?',
    'Nộp ngày 26/11 có trễ không?',
    '26/11 nộp thì trễ chưa',
    'đơn vị nào nộp báo cáo cho UBND huyện?',
  ])('is told apart from when something is due: %s', async (question) => {
    expect((await startTalk().say(OFFICER, question)).text).not.toMatch(/lãnh đạo địa phương/iu);
  });

  it('is silent in a group unless it is spoken to', async () => {
    const talk = startTalk();
    const heard = await talk.hear(GROUP, { of: 'text', text: 'Trưa nay họp nhé', addressed: false });
    expect(heard).toMatchObject(silent);
  });

  it('asks for words where a sticker or a photo came', async () => {
    const talk = startTalk();
    expect((await talk.hear(OFFICER, { of: 'unreadable', addressed: true })).text).toContain('tin nhắn chữ');
    expect(await talk.hear(GROUP, { of: 'unreadable', addressed: false })).toMatchObject(silent);
  });

  it.each(['', ' \n', '\u200b\u2060', '\0'])('asks for a question where nothing was said: %j', async (text) => {
    expect((await startTalk().say(OFFICER, text)).text).toContain('Anh/chị muốn hỏi gì?');
  });

  it('says which command it does not know', async () => {
    expect((await startTalk().say(OFFICER, '/bay')).text).toContain('Không có lệnh /bay');
  });

  it('says that a question is too long, and takes the next one', async () => {
    const talk = startTalk();
    expect((await talk.say(OFFICER, 'dài '.repeat(25_000))).text).toContain('4000 ký tự');
    expect((await talk.say(OFFICER, '/kehoach')).text).toContain('Hiện có 5 kế hoạch');
  });

  it('ignores edits and posts of channels', async () => {
    expect(await startTalk().hear(OFFICER, { of: 'ignored', kind: 'edited' })).toMatchObject(silent);
  });

  it('is told to a person who writes without end once, and then nothing more for a while', async () => {
    const talk = startTalk();
    const outcomes: string[] = [];
    for (let i = 0; i < 60; i += 1) {
      const { outcome, sends } = await talk.say(OFFICER, '/vaitro');
      outcomes.push(outcome === 'answered' ? 'answered' : sends.length > 0 ? 'told' : 'silent');
    }
    expect(outcomes.filter((one) => one === 'told')).toHaveLength(1);
    expect(outcomes.indexOf('told')).toBeGreaterThanOrEqual(20);
    expect(outcomes.lastIndexOf('answered')).toBeLessThan(outcomes.indexOf('told'));
    expect((await talk.say({ ...OFFICER, chat: '22', person: '22' }, '/vaitro')).outcome).toBe('answered');
    talk.pass(5);
    expect((await talk.say(OFFICER, '/vaitro')).outcome).toBe('answered');
  });
});

describe('an answer in a group', () => {
  it('points to the question, and somebody who speaks as the group gets one too', async () => {
    const talk = startTalk();
    const asked = await talk.hear(GROUP, { of: 'text', text: '/kehoach', addressed: true }, 'u1', { answers: '7' });
    expect(asked.parts.map((part) => part.answers)).toEqual(['7']);
    const anonymous = await talk.hear(GROUP, { of: 'text', text: '/taoma x, y', addressed: true }, 'u2', {
      sender: null,
    });
    expect(anonymous.text).toContain('chỉ dành cho quản trị');
  });
});

describe('what people think of an answer', () => {
  it('is kept with question, answer and sources; the last word of a person counts', async () => {
    const talk = startTalk();
    await talk.say(OFFICER, 'Phòng Y tế ở Sơn Tịnh phải làm gì?');
    await talk.press(OFFICER, '👍');
    await talk.press(OFFICER, '👎');
    const [kept, ...others] = await talk.database.chats.feedback(10);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ helpful: false, question: 'Phòng Y tế ở Sơn Tịnh phải làm gì?', channel: 'telegram' });
    expect(kept?.answer).toContain('được giao 3 nhiệm vụ');
    expect(kept?.sources).toEqual(['son-tinh-2024 IV.4']);
  });

  it('is kept with the whole question where a place was chosen for it', async () => {
    const talk = startTalk();
    await talk.say(OFFICER, 'Khi nào nộp báo cáo?');
    await talk.press(OFFICER, 'Sơn Tịnh');
    await talk.press(OFFICER, '👎');
    expect((await talk.database.chats.feedback(1))[0]?.question).toBe('Khi nào nộp báo cáo? – Sơn Tịnh');
  });

  it('can be said in words where there are no buttons', async () => {
    const talk = startTalk();
    await talk.say(ON_ZALO, 'Phòng Y tế ở Sơn Tịnh phải làm gì?');
    expect((await talk.say(ON_ZALO, '👍🏽')).text).toContain('Cảm ơn');
    expect(await talk.database.chats.feedback(10)).toHaveLength(1);
  });

  it('is not asked under a greeting or a question back', async () => {
    const talk = startTalk();
    expect((await talk.say(OFFICER, 'xin chào')).buttons).toEqual([]);
    expect((await talk.say(OFFICER, 'Khi nào nộp báo cáo?')).buttons).not.toContain('👍 Hữu ích');
  });
});

/** A talk in which a group is of some offices of Sơn Tịnh. */
async function linked(voice: Voice, offices: readonly string[]): Promise<Talk> {
  const talk = startTalk();
  const admin: Voice = { channel: 'telegram', chat: '1', kind: 'private', person: '1' };
  for (const office of offices) {
    const { text } = await talk.say(admin, `/taoma ${office}, Sơn Tịnh`);
    await talk.say(voice, `/lienket ${/\b[A-Z2-9]{8}\b/u.exec(text)?.[0] ?? ''}`);
  }
  return talk;
}
