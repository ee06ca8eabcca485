import { it } from 'vitest';
import { startTalk, type Voice } from '../support/talk.ts';
const T: Voice = { channel: 'telegram', chat: '20', kind: 'private', person: '20' };
const Z: Voice = { channel: 'zalo', chat: 'z20', kind: 'private', person: 'z20' };
it('x', async () => {
  for (const v of [T, Z]) {
    const talk = startTalk();
    for (const q of ['/start', 'Khi nào nộp báo cáo?', 'Sơn Tịnh', 'Phòng Y tế phải làm gì?', 'còn Phòng Tư pháp?', 'khi nao nop bao cao', 'Phòng Giáo dục và Đào tạo ở Sơn Tịnh phải làm gì?', 'xem tiếp','xem tiếp', '/nhiemvu Phòng Tư pháp', '/han Phòng Y tế', '/kehoach', 'Giá vàng hôm nay bao nhiêu?', '/diaphuong', 'ke61 hoa5ch na2o d9ang co1 hie65u lu75c?', '/nhiemvu']) {
      const a = await talk.say(v, q);
      console.log('#### ' + v.channel + ': ' + q + '\n' + a.parts.map(p => `[${p.text.length}] ` + p.text).join('\n--part--\n') + '\n>> ' + JSON.stringify(a.buttons));
      talk.pass(1);
    }
  }
});
