import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseChat } from '../../src/text/chat.ts';
import { HUGE, vietnamese } from '../support/vietnamese.ts';

describe('chat spelling', () => {
  it.each([
    ['phòng y tế phải lm j', 'phòng y tế phải làm gì'],
    ['bh nộp, nộp ntn?', 'bao giờ nộp, nộp như thế nào?'],
    ['k có hạn ak', 'không có hạn ak'],
    ['đc mấy ngày', 'được mấy ngày'],
    ['nv của xã vs huyện', 'nhiệm vụ của xã với huyện'],
    ['KO NỘP DC', 'không NỘP được'],
  ])('%s is %s', (typed, meant) => {
    expect(normaliseChat(typed)).toBe(meant);
  });

  it.each(['mục k, điểm r', '5 k', 'Phòng NV', '342/kh-ubnd'])('leaves %s alone', (text) => {
    expect(normaliseChat(text)).toBe(text);
  });

  it('leaves well-written text alone', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(normaliseChat(text)).toBe(text);
      }),
    );
  });

  it.each(HUGE)('comes back for a million %s', (_, text) => {
    expect(normaliseChat(text)).not.toBe('');
  });
});
