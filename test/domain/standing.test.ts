import { describe, expect, it } from 'vitest';
import { extensionsOf, standingOf, termOf, type StatusAct, type StatusEvent } from '../../src/domain/standing.ts';

const LAST_DAY = '2024-11-24';

function event(act: StatusAct, until: string | null = null, why: string | null = null): StatusEvent {
  return {
    ...{ occurrence: 'one', act, by: 'telegram:20', name: null, number: null, until, why },
    ...{ at: '2024-11-20T01:00:00.000Z', channel: 'telegram', chat: '20' },
  };
}

const GRANTED = [event('asked-extension', '2024-11-30'), event('granted', '2024-11-30')];

describe('an extension that was granted', () => {
  it('holds while another is asked for, and where that is refused', () => {
    const again = [...GRANTED, event('asked-extension', '2024-12-20')];
    expect(termOf(LAST_DAY, standingOf(again))).toBe('2024-11-30');
    const refused = standingOf([...again, event('refused')]);
    expect(termOf(LAST_DAY, refused)).toBe('2024-11-30');
    expect(extensionsOf(refused).map(({ until, state }) => [until, state])).toEqual([
      ['2024-11-30', 'granted'],
      ['2024-12-20', 'refused'],
    ]);
  });

  it('gives way to a later one', () => {
    const later = standingOf([...GRANTED, event('asked-extension', '2024-12-20'), event('granted', '2024-12-20')]);
    expect(termOf(LAST_DAY, later)).toBe('2024-12-20');
    expect(extensionsOf(later)).toHaveLength(1);
  });
});

describe('a request that waits', () => {
  it('changes no term, and gets its reason later', () => {
    const waiting = standingOf([
      event('asked-extension', '2024-11-30'),
      event('asked-extension', '2024-11-30', 'chờ số liệu'),
    ]);
    expect(termOf(LAST_DAY, waiting)).toBe(LAST_DAY);
    expect(waiting.extension).toMatchObject({ state: 'asked', why: 'chờ số liệu' });
  });
});
