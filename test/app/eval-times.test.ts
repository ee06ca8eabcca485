import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreTimes } from '../../scripts/eval/times.ts';
import { understoodTime } from '../../src/app/understood-time.ts';
import { temporaryFolder } from '../support/folder.ts';

const DUCKLING = `expression	kind	from_or_value	to_exclusive	grain	reference
quý 3	value	2017-07-01T00:00:00		Quarter	2017-02-02T03:55:00-02:00 (as written)
3 ngày tới	interval	2017-02-03T00:00:00	2017-02-06T00:00:00	Day	2017-02-02T03:55:00-02:00 (as written)
lúc 2 giờ sáng	value	2017-02-03T02:00:00		Hour	2017-02-02T03:55:00-02:00 (as written)
có ngày chính xác	no_match				2017-02-02T03:55:00-02:00 (as written)
`;
const CHRONO = `file	test	text	reference	option	kind	checks
vi.ts	a	Từ 5/8 đến 10/8/2012	2012-08-10T12:00:00		single	start.get(day) toBe 5 ; end.get(day) toBe 10 ; end.get(year) toBe 2012
vi.ts	b	0912345678	2012-08-10T12:00:00		none:vi	no result
vi.ts	c	hôm nay	2012-08-10T12:00:00		none:vi.strict	no result
`;

/** A folder of evaluation data with these two files. */
function data(): string {
  const folder = temporaryFolder();
  const dates = join(folder, 'data', 'dates');
  mkdirSync(dates, { recursive: true });
  writeFileSync(join(dates, 'duckling-time-vi.tsv'), DUCKLING);
  writeFileSync(join(dates, 'chrono-vi.tsv'), CHRONO);
  return folder;
}

describe('the agreement of times', () => {
  it('counts what agrees by file, and says what was decided otherwise and what is out of scope', async () => {
    const scores = await scoreTimes(data(), understoodTime);
    expect(scores?.answers).toMatchObject({ right: 4, all: 5 });
    expect(scores?.answers?.kinds).toEqual([
      { kind: 'duckling', right: 1, all: 2 },
      { kind: 'duckling: none', right: 1, all: 1 },
      { kind: 'chrono-vi', right: 1, all: 1 },
      { kind: 'chrono-vi: none', right: 1, all: 1 },
    ]);
    expect(scores?.faults).toEqual([]);
    expect(scores?.notes).toHaveLength(3);
  });

  it('names what differs without a decision', async () => {
    const scores = await scoreTimes(data(), () => ({ from: '2017-07-01', to: '2017-09-30' }));
    expect(scores?.faults).toHaveLength(3);
    expect(scores?.faults.join('\n')).toContain('«0912345678» @ 2012-08-10: 2017-07-01..2017-09-30');
  });

  it('is not taken without the data', async () => {
    expect(await scoreTimes(temporaryFolder(), understoodTime)).toBeNull();
  });
});
