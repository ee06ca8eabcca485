import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from '../support/child.ts';
import { temporaryFolder } from '../support/folder.ts';
import { startOpenAiServer } from '../support/openai/server.ts';

const PASSAGES = [
  { id: 'a', title: 'Kinh phí', text: 'Ngân sách xã bảo đảm.' },
  { id: 7, text: 'Đoàn viên tham gia trồng cây.', title: null },
  { id: 'c', text: 'Trạm y tế khám sức khỏe.\u2028Khám định kỳ.' },
];
const QUERIES = [
  { id: 'q1', text: 'kinh phí từ đâu' },
  { id: 2, text: 'ai trong cay' },
  { id: 'q3', text: 'xyz' },
];

function lines(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join('\n');
}

/** Runs the command on two files of a fresh folder and gives what it printed. */
async function search(
  passages: string | Uint8Array,
  queries: string,
  options: readonly string[] = ['--json'],
  env = {},
) {
  const folder = temporaryFolder();
  const files = { passages: join(folder, 'doan.jsonl'), queries: join(folder, 'hoi.jsonl') };
  writeFileSync(files.passages, passages);
  writeFileSync(files.queries, queries);
  return run([...options, '--passages', files.passages, '--queries', files.queries], env);
}

async function run(args: readonly string[], env: Record<string, string> = {}) {
  const child = runScript('scripts/search.ts', args, { env });
  const code = await child.ended;
  return { code, out: child.stdout(), error: child.stderr() };
}

describe('npm run search', () => {
  it('prints one JSON line a query, in their order, with identifiers as they came', async () => {
    const { code, out } = await search(lines(PASSAGES), `${lines(QUERIES)}\n`);
    const results = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; hits: { id: unknown; score: number }[]; ms: number });
    expect(results.map(({ id, hits }) => [id, hits.map((hit) => hit.id)])).toEqual([
      ['q1', ['a']],
      [2, [7]],
      ['q3', []],
    ]);
    expect(results.every(({ ms }) => ms >= 0)).toBe(true);
    expect(code).toBe(0);
  });

  it('gives no more hits than --k', async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ id: `p${String(at)}`, text: 'Báo cáo tháng' }));
    const query = lines([{ id: 'q', text: 'báo cáo' }]);
    const [ten, two] = await Promise.all([
      search(lines(many), query),
      search(lines(many), query, ['--json', '--k', '2']),
    ]);
    const count = (out: string) => (JSON.parse(out) as { hits: unknown[] }).hits.length;
    expect([count(ten.out), count(two.out)]).toEqual([10, 2]);
  });

  it('prints a form for people without --json', async () => {
    const { out } = await search(lines(PASSAGES), lines(QUERIES), []);
    expect(out).toMatch(/^Câu hỏi q1: kinh phí từ đâu\n +1\. a {2}\(\d+\.\d+\)\n/u);
    expect(out).toContain('Không tìm thấy đoạn nào.');
  });

  it.each([
    ['is no JSON', '{"id":"a","text":"được"}\n{"id":'],
    ['lacks the text', '{"id":"a","text":"được"}\n{"id":"b"}'],
  ])('names the line that %s', async (_, passages) => {
    const { code, out, error } = await search(passages, lines(QUERIES));
    expect([code, out]).toEqual([66, '']);
    expect(error).toMatch(/^Dòng 2 của tệp doan\.jsonl .+\n$/u);
  });

  it('answers the queries before a bad one', async () => {
    const { code, out, error } = await search(lines(PASSAGES), `${lines(QUERIES)}\nhỏng`);
    expect(out.trimEnd().split('\n')).toHaveLength(3);
    expect(error).toMatch(/^Dòng 4 của tệp hoi\.jsonl /u);
    expect(code).toBe(66);
  });

  it('says that a file is missing, is a folder, or is not UTF-8', async () => {
    const folder = temporaryFolder();
    const [missing, isFolder, binary] = await Promise.all([
      run(['--passages', join(folder, 'khong-co'), '--queries', 'x']),
      run(['--passages', folder, '--queries', 'x']),
      search(Uint8Array.of(0xff, 0xfe, 0x41), lines(QUERIES)),
    ]);
    expect([missing.code, isFolder.code, binary.code]).toEqual([66, 66, 66]);
    expect(missing.error).toContain('Không có tệp khong-co');
    expect(isFolder.error).toContain('không phải là một tệp');
    expect(binary.error).toContain('UTF-8');
  });

  it.each([
    ['no files', []],
    ['an unknown option', ['--passages', 'a', '--queries', 'b', '--nhanh']],
    ['no number of hits', ['--passages', 'a', '--queries', 'b', '--k', 'nhiều']],
    ['a fraction of a hit', ['--passages', 'a', '--queries', 'b', '--k', '0.5']],
  ])('refuses %s with one sentence', async (_, args) => {
    const { code, error } = await run(args);
    expect(code).toBe(2);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('npm run search with an embedding model', () => {
  const hitsOf = (out: string): readonly (readonly unknown[])[] =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { hits: { id: unknown }[] }).hits.map(({ id }) => id));
  const settings = (baseUrl: string) => ({
    OPENAI_API_KEY: 'khoa',
    OPENAI_BASE_URL: baseUrl,
    OPENAI_EMBEDDING_MODEL: 'mo-hinh-thu',
  });

  it('joins both: what only lies close comes behind what the words find', async () => {
    const server = await startOpenAiServer();
    try {
      const { code, out } = await search(
        lines(PASSAGES),
        lines(QUERIES.slice(0, 1)),
        ['--json'],
        settings(server.baseUrl),
      );
      expect(code).toBe(0);
      expect(hitsOf(out)[0]?.[0]).toBe('a');
      // Titles are embedded with their texts, and the question by itself.
      expect(server.embeddings.flatMap(({ input }) => input)).toEqual([
        'Kinh phí\nNgân sách xã bảo đảm.',
        'Đoàn viên tham gia trồng cây.',
        'Trạm y tế khám sức khỏe.\u2028Khám định kỳ.',
        'kinh phí từ đâu',
      ]);
    } finally {
      await server.close();
    }
  });

  it('finds a passage that the server refuses by its words, all others by both, and says how many', async () => {
    const server = await startOpenAiServer({
      embeddings: ({ input }) =>
        input.some((text) => text.includes('trồng cây')) ? { fail: 'status', status: 400 } : null,
    });
    try {
      const { code, out, error } = await search(lines(PASSAGES), lines(QUERIES), ['--json'], settings(server.baseUrl));
      expect(code).toBe(0);
      expect(
        hitsOf(out)
          .map(([first]) => first)
          .slice(0, 2),
      ).toEqual(['a', 7]);
      expect(error).toContain('từ chối 1 đoạn');
    } finally {
      await server.close();
    }
  });

  it('searches by words alone, and says so once, where the server gives no vectors', async () => {
    const server = await startOpenAiServer({ embeddings: () => ({ fail: 'status', status: 401, message: 'no' }) });
    try {
      const { code, out, error } = await search(lines(PASSAGES), lines(QUERIES), ['--json'], settings(server.baseUrl));
      expect([code, hitsOf(out)]).toEqual([0, [['a'], [7], []]]);
      expect(error.match(/chỉ tìm theo từ/gu)).toHaveLength(1);
      expect(server.embeddings).toHaveLength(1);
    } finally {
      await server.close();
    }
  });
});
