import { copyFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { memoryDatabase } from '../../../src/adapters/memory/database.ts';
import { readArguments } from '../../../src/app/admin/arguments.ts';
import { withFiles } from '../../../src/app/admin/file-ref.ts';
import { deskOf, runAdmin } from '../../../src/app/admin/run.ts';
import { createAnswerer } from '../../../src/app/answerer.ts';
import { openOver, type Product } from '../../../src/app/open.ts';
import { createLookout } from '../../../src/app/reminders/outlook.ts';
import { loadSettings } from '../../../src/config.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { recordingLog } from '../../support/log.ts';
import { planText, type PlanParts } from '../../support/plan-builder.ts';

const SENTENCE = 'Các cơ quan, đơn vị báo cáo UBND huyện trước ngày 25/11/2025.';
const PARTS: PlanParts = { reporting: SENTENCE };

let dir: string;
let product: Product;
let admin: (...args: string[]) => Promise<string | null>;

beforeEach(async () => {
  dir = temporaryFolder();
  write('a.txt', PARTS);
  const settings = loadSettings({ CORPUS_DIR: dir });
  product = await openOver({ ...memoryDatabase(), socket: null }, settings, {
    log: recordingLog(),
    watch: false,
  });
  onTestFinished(() => product.close());
  const clock = { now: () => '2025-10-01T18:00:00Z' };
  const lookout = createLookout(product, clock, settings.timeZone);
  const { directory } = createAnswerer([]);
  const desk = deskOf(product, settings, { clock, directory, lookout, replan: () => undefined });
  admin = async (...args) => runAdmin(await withFiles(readArguments(args), dir), desk);
});

function write(name: string, parts: PlanParts, change = (text: string): string => text): void {
  writeFileSync(join(dir, name), change(planText(parts)));
}
function ask(text: string): Answer {
  const question = { text, place: null, agency: null, history: [], now: '2025-10-02T01:00:00Z' };
  return createAnswerer(product.register()).ask(question);
}
const DUE = 'Khi nào phải nộp báo cáo?';

describe('showing a document', () => {
  it('reads back what was read, each entry with its number beside its sentence', async () => {
    const text = (await admin('show', 'a')) ?? '';
    expect(text).toContain('Đã đọc: 2 cơ quan, 2 nhiệm vụ, 1 hạn, 0 hạn chưa chắc.');
    expect(text).toContain('Số: 15/KH-UBND; Cơ quan ban hành: UBND huyện Krông Năng');
    expect(text).toMatch(/^C1\. Phòng Y tế – mục II\.1\n {4}C1\.1\. Tham mưu UBND huyện tổ chức/mu);
    expect(text).toMatch(/^H1\. Các cơ quan, đơn vị: /mu);
    expect(text).toContain(`“${SENTENCE}”`);
    expect(text).toContain('trước ngày 25/11/2025, ngày cuối còn kịp 24/11/2025');
    expect(text).not.toContain('ĐÍNH CHÍNH');
  });

  it('puts every doubt and every warning beside the words that it is about', async () => {
    const reporting = 'Báo cáo kết quả trước ngày 25/11/2025.\n\nPhòng Y tế họp tổng kết ngày 31/11/2025.';
    write('a.txt', { reporting }, (text) => text.replace('Số: 15/KH-UBND', 'Số:      /KH-UBND'));
    const text = (await admin('show', 'a.txt')) ?? '';
    expect(text).toMatch(/- Văn bản chưa ghi số\.\n {4}“Số: \/KH-UBND”/u);
    expect(text).toMatch(/- Ngày không có trong lịch: “[^”]*31\/11\/2025”\.\n {4}“Phòng Y tế họp tổng kết/u);
    expect(text).toMatch(/“Báo cáo kết quả trước ngày 25\/11\/2025\.”[^\n]*\n {4}Chưa chắc: /u);
  });

  it('gives the same as JSON', async () => {
    await admin('correct', 'a', 'H1', '--date', '2025-11-20');
    const shown = JSON.parse((await admin('show', 'a', '--json')) ?? '') as Record<string, unknown>;
    expect(shown).toMatchObject({
      plan: 'a',
      held: { fileName: 'a.txt', supersededBy: null },
      agencies: [{ entry: 'C1', name: 'Phòng Y tế', duties: [{ entry: 'C1.1' }] }, { entry: 'C2' }],
      deadlines: [{ entry: 'H1', date: '2025-11-20', lastDay: '2025-11-19', quote: SENTENCE }],
      corrections: [{ number: 1, on: '2025-10-02', kind: 'deadline-date' }],
      orphaned: [],
      since: null,
    });
    expect(shown).not.toHaveProperty('asRead');
  });

  it('finds a document by the content of a file elsewhere, and says where there is none', async () => {
    const elsewhere = join(temporaryFolder(), 'khac.txt');
    copyFileSync(join(dir, 'a.txt'), elsewhere);
    expect(await admin('show', elsewhere)).toContain('Tệp trong kho: a.txt, đang dùng để trả lời.');
    writeFileSync(elsewhere, planText({ closing: 'Trên đây là Kế hoạch khác.' }));
    expect(await admin('show', elsewhere)).toBeNull();
    await expect(admin('show', 'khong-co')).rejects.toMatchObject({ exitCode: 66 });
  });

  it('says of a file of the folder that it cannot be read why, whatever is asked of it', async () => {
    writeFileSync(join(dir, 'rong.txt'), '');
    write('a.md', { title: 'Kế hoạch khác' });
    for (const command of [['show'], ['own'], ['correct', 'H1', '--drop']]) {
      const [of = '', ...rest] = command;
      const empty = { exitCode: 66, message: expect.stringContaining('rong.txt không có chữ nào') as string };
      await expect(admin(of, 'rong.txt', ...rest)).rejects.toMatchObject(empty);
      await expect(admin(of, 'rong', ...rest)).rejects.toMatchObject(empty);
    }
    const taken = { exitCode: 66, message: expect.stringMatching(/a\.md trùng tên với tệp a\.txt/u) as string };
    await expect(admin('show', 'a.md')).rejects.toMatchObject(taken);
  });

  it('tells what changed since the version before, whether its file is there or gone', async () => {
    const later = { reporting: SENTENCE.replace('25/11', '30/11') };
    write('b.txt', later);
    const beside = (await admin('show', 'b')) ?? '';
    expect(beside).toMatch(
      /THAY ĐỔI SO VỚI BẢN TRƯỚC \(bản trong tệp a\.txt\)\n- Thời hạn thay đổi: .*25\/11\/2025.* → .*30\/11\/2025/u,
    );
    expect(await admin('show', 'a')).toContain('không dùng để trả lời vì đã có bản mới hơn là b.txt');
    write('b.txt', { ...later, closing: 'Trên đây là Kế hoạch đã sửa./.' });
    expect(await admin('show', 'b')).toContain('Cơ quan, nhiệm vụ và thời hạn không thay đổi.');
  });
});

describe('correcting a document', () => {
  it('answers with the corrected date beside what the document says, and quotes the document still', async () => {
    const said = await admin('correct', 'a.txt', 'h1', '--date', '20/11/2025', '--bound', 'by');
    expect(said).toContain('Đã đính chính H1 (đính chính số 1).');
    expect(said).toContain(`Câu: “${SENTENCE}”`);
    const { text, deadlines, citations } = ask(DUE);
    expect(deadlines.map(({ date, bound, lastDay }) => [date, bound, lastDay])).toEqual([
      ['2025-11-20', 'by', '2025-11-20'],
    ]);
    expect(text).toContain('Văn bản ghi «trước ngày 25/11/2025»; văn thư đã đính chính vào ngày 02/10/2025.');
    expect(text).toContain(`Trích: “${SENTENCE}”`);
    expect(citations.map(({ quote }) => quote)).toContain(SENTENCE);
    const shown = (await admin('show', 'a')) ?? '';
    expect(shown).toMatch(/ĐÍNH CHÍNH ĐANG ÁP DỤNG\nSố 1, ngày 02\/10\/2025: hạn ngày 25\/11\/2025/u);
  });

  it('binds whom the clerk says, and nobody else of their kind', async () => {
    await admin('correct', 'a', 'H1', '--binds', 'UBND các xã, thị trấn; Phòng Y tế');
    expect(ask('Phòng Y tế nộp báo cáo khi nào?').deadlines).toHaveLength(1);
    expect(ask('UBND xã nộp báo cáo khi nào?').deadlines).toHaveLength(1);
    expect(ask('Phòng Tư pháp nộp báo cáo khi nào?').deadlines).toEqual([]);
    expect(ask(DUE).text).toContain('Văn bản ghi «Các cơ quan, đơn vị»');
  });

  it('corrects a correction again, by the numbers of the moment, and withdraws it', async () => {
    await admin('correct', 'a', 'H1', '--date', '2025-11-20');
    await admin('correct', 'a', 'H1', '--date', '2025-11-21');
    expect(ask(DUE).deadlines[0]?.date).toBe('2025-11-21');
    expect(ask(DUE).text).toContain('«trước ngày 25/11/2025»');
    await expect(admin('uncorrect', 'a', '1')).rejects.toMatchObject({ exitCode: 2 });
    expect(await admin('uncorrect', 'a', '2')).toContain('Đã rút đính chính số 2');
    expect(ask(DUE).deadlines[0]?.date).toBe('2025-11-25');
  });

  it('drops what is no deadline, no agency and no duty', async () => {
    await admin('correct', 'a', 'C1.1', '--drop');
    await admin('correct', 'a', 'C2', '--drop');
    expect(await admin('correct', 'a', 'H1', '--drop')).toContain('không phải là thời hạn');
    expect(await admin('show', 'a')).toContain('Đã đọc: 1 cơ quan, 0 nhiệm vụ, 0 hạn, 0 hạn chưa chắc.');
    expect(ask(DUE).deadlines).toEqual([]);
  });

  it('gives an agency its right name; what is quoted is as written', async () => {
    await admin('correct', 'a', 'C1', '--name', 'Trung tâm Y tế');
    await admin('correct', 'a', 'C1', '--requested', 'yes');
    const { text, duties } = ask('Trung tâm Y tế phải làm gì?');
    expect(duties.map(({ agency }) => agency)).toEqual(['Trung tâm Y tế']);
    expect(text).toContain('được đề nghị thực hiện');
    expect(text).toContain('Văn bản ghi «Phòng Y tế»');
    const listed = ask('Kế hoạch giao nhiệm vụ cho những cơ quan nào?');
    expect(listed.text).toContain('Trung tâm Y tế');
    expect(listed.text).not.toContain('[…]');
  });

  it.each([
    [['correct', 'a', 'H9', '--drop'], /Không có mục “H9”.*2 cơ quan.*1 thời hạn/u],
    [['correct', 'a', 'C1.7', '--drop'], /Không có mục/u],
    [['correct', 'a', 'V', '--drop'], /Không có mục/u],
    [['correct', 'a', 'H1', '--name', 'Phòng Y tế'], /H1 là một thời hạn/u],
    [['correct', 'a', 'C1', '--date', '2025-11-20'], /C1 là một cơ quan/u],
    [['correct', 'a', 'C1.1', '--requested', 'no'], /C1\.1 là một nhiệm vụ/u],
    [['uncorrect', 'a', '7'], /không có đính chính số 7/u],
    [['version-of', 'a', 'a.txt'], /đều chỉ tệp a\.txt/u],
  ])('changes nothing where the words are wrong: %s', async (args, sentence) => {
    const revision = await product.store.revision();
    const message = expect.stringMatching(sentence) as string;
    await expect(admin(...args)).rejects.toMatchObject({ exitCode: 2, message });
    expect(await product.store.revision()).toBe(revision);
  });

  it.each([
    ['correct', 'khong-co', 'H1', '--drop'],
    ['uncorrect', 'khong-co', '1'],
    ['own', 'khong-co'],
    ['version-of', 'a', 'khong-co'],
  ])('changes nothing where there is no such document: %s', async (...args) => {
    const revision = await product.store.revision();
    const message = expect.stringContaining('Kho văn bản không có “khong-co”') as string;
    await expect(admin(...args)).rejects.toMatchObject({ exitCode: 66, message });
    expect(await product.store.revision()).toBe(revision);
  });

  it('leaves every other entry its number when one is dropped, and says of that one that it is', async () => {
    await admin('correct', 'a', 'C1', '--drop');
    const shown = (await admin('show', 'a')) ?? '';
    expect(shown).toMatch(/^C2\. UBND các xã, thị trấn /mu);
    expect(shown).not.toMatch(/^C1\. /mu);
    const dropped = { exitCode: 2, message: expect.stringContaining('C1 đã được bỏ') as string };
    await expect(admin('correct', 'a', 'c1', '--name', 'Trung tâm Y tế')).rejects.toMatchObject(dropped);
    await admin('uncorrect', 'a', '1');
    expect(await admin('correct', 'a', 'C1', '--name', 'Trung tâm Y tế')).toContain('«Phòng Y tế»');
  });

  it('says what was read before where the document’s own words do not tell', async () => {
    const tone = await admin('correct', 'a', 'C1', '--requested', 'yes');
    expect(tone).toContain('Theo bản đọc ban đầu, cơ quan này được giao nhiệm vụ; văn thư đã đính chính');
    const parties = await admin('correct', 'a', 'C2', '--parties', 'UBND các xã; UBND thị trấn');
    expect(parties).toContain('Theo bản đọc ban đầu, cơ quan này gồm UBND các xã, thị trấn; văn thư');
    expect(await admin('show', 'a')).toContain('    Gồm: UBND các xã; UBND thị trấn\n');
  });

  it('tells of a correction whose sentence is gone, and of none that stands', async () => {
    await admin('correct', 'a', 'H1', '--date', '2025-11-20');
    renameSync(join(dir, 'a.txt'), join(dir, 'b.txt'));
    expect(await admin('documents')).toContain('1 đính chính');
    write('b.txt', { reporting: 'Các cơ quan, đơn vị báo cáo UBND huyện trước ngày 05/12/2025.' });
    const shown = (await admin('show', 'b')) ?? '';
    expect(shown).toMatch(/ĐÍNH CHÍNH KHÔNG CÒN CHỖ ÁP DỤNG\nSố 1, .*sửa thành ngày 20\/11\/2025/u);
    expect(shown).toContain('trước ngày 05/12/2025');
    expect(await admin('documents')).toContain('1 đính chính không còn chỗ áp dụng');
  });
});

describe('the lineages of documents', () => {
  const listed = async (): Promise<string> => (await admin('documents')) ?? '';

  it('are set right by the clerk’s word: two documents taken for one', async () => {
    write('b.txt', { reporting: 'Các đơn vị báo cáo Sở Y tế trước ngày 01/12/2025.' });
    await admin('correct', 'a', 'H1', '--date', '2025-11-20');
    expect(await listed()).toContain('không dùng, đã có bản mới hơn là b.txt');
    expect(await admin('own', 'a')).toContain('a.txt được coi là một văn bản riêng');
    expect(await listed()).not.toContain('không dùng');
    expect(product.register().map(({ plan }) => plan)).toEqual(['a', 'b']);
    expect(product.register()[0]?.register.deadlines[0]?.date).toBe('2025-11-20');
    await admin('reindex');
    expect(product.register().map(({ plan }) => plan)).toEqual(['a', 'b']);
  });

  it('are set right by the clerk’s word: one document taken for two', async () => {
    write('b.txt', { title: 'Phòng, chống dịch năm 2025' }, (text) => text.replace('Số: 15', 'Số: 51'));
    await admin('correct', 'a', 'H1', '--date', '2025-11-20');
    await listed();
    expect(product.register()).toHaveLength(2);
    expect(await admin('version-of', 'a', 'b')).toContain('bản đang dùng để trả lời: b.txt');
    expect(product.register().map(({ plan }) => plan)).toEqual(['b']);
    expect(await listed()).toContain('theo xác định của văn thư');
    await admin('own', 'a');
    expect(product.register()).toHaveLength(2);
  });

  it('count what went before, not what was only renamed or copied', async () => {
    renameSync(join(dir, 'a.txt'), join(dir, 'b.txt'));
    await listed();
    copyFileSync(join(dir, 'b.txt'), join(dir, 'c.txt'));
    expect(await listed()).not.toContain('bản trước');
    write('c.txt', { reporting: SENTENCE.replace('25/11', '30/11') });
    expect(await listed()).not.toContain('bản trước');
    write('c.txt', { reporting: SENTENCE.replace('25/11', '05/12') });
    expect(await listed()).toMatch(/^c\.txt: [^\n]*\n[^\n]*; 1 bản trước$/mu);
  });

  it('cannot tell a copy from its original', async () => {
    copyFileSync(join(dir, 'a.txt'), join(dir, 'b.txt'));
    await expect(admin('own', 'b')).rejects.toMatchObject({ exitCode: 2 });
  });
});

it('reads every document again when told to', async () => {
  expect(await admin('reindex')).toContain('Đã đọc lại 1 văn bản.');
  writeFileSync(join(dir, 'rong.txt'), '');
  expect(await admin('reindex')).toContain('rong.txt');
});
