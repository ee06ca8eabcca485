import { describe, expect, it } from 'vitest';
import { answerWeb } from '../../src/chat/web.ts';
import { startTalk } from '../support/talk.ts';

const { tools } = startTalk();

function ask(text: string, place: string | null = 'Sơn Tịnh') {
  return answerWeb({ text, place, agency: null, history: [], now: tools.now() }, tools);
}

describe('the web chat', () => {
  it('answers the commands that stand for questions as the questions are answered', async () => {
    expect((await ask('/nhiemvu Phòng Y tế')).text).toContain('Phòng Y tế huyện (Sơn Tịnh) được giao 3 nhiệm vụ');
    expect((await ask('/hạn Phòng Y tế')).text).toContain('24/11/2024');
    expect((await ask('/kehoach', null)).text).toContain('Hiện có 5 kế hoạch');
  });

  it('says what it is, and offers questions that fit the place', async () => {
    const { text, status } = await ask('/start');
    expect(status).toBe('answered');
    expect(text).toContain('hệ thống tự động');
    expect(text.match(/^- “/gmu)).toHaveLength(3);
    expect(text).toContain('huyện phải làm gì?');
  });

  it.each(['/lienket ABCD-2345', '/taoma Phòng Y tế, Sơn Tịnh', '/vaitro', '/huylienket'])(
    'manages nothing: %s',
    async (text) => {
      expect((await ask(text)).text).toContain('chỉ dùng trong Telegram hoặc Zalo');
    },
  );

  it('says which command it does not know', async () => {
    expect(await ask('/bay')).toMatchObject({
      status: 'not_found',
      text: 'Không có lệnh /bay. Gõ /help để xem các lệnh.',
    });
  });

  it('answers everything else as ever', async () => {
    expect((await ask('khi nao nop bao cao')).text).toContain('24/11/2024');
  });
});
