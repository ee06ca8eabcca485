import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPrompts, PROMPTS_DIR } from '../../../src/adapters/files/prompts.ts';
import { ProductError } from '../../../src/domain/errors.ts';
import { temporaryFolder } from '../../support/folder.ts';

const WHOLE = `---
id: answer
version: 3
inputs: [question, found]
output: model_answer
---

# system

Chọn mã.

## Quy tắc

- Một.

# user

Trả lời: {{question}}
{{found}}
`;

async function load(text: string, file = 'answer.md'): Promise<ReturnType<typeof loadPrompts>> {
  const dir = temporaryFolder();
  await writeFile(join(dir, file), text);
  return loadPrompts(dir);
}

describe('loadPrompts', () => {
  it('reads the prompts that the product ships, from wherever it was started', async () => {
    const prompts = await loadPrompts(PROMPTS_DIR);
    expect([...prompts.keys()].sort()).toEqual(['answer', 'rewrite']);
    expect(prompts.get('answer')?.inputs).toEqual(['question', 'history', 'today', 'place', 'agency', 'found']);
    expect(prompts.get('answer')?.output).toBe('model_answer');
    expect(prompts.get('rewrite')?.output).toBe('rewritten');
  });

  it('gives what the file has, with either kind of line ending', async () => {
    for (const text of [WHOLE, WHOLE.replaceAll('\n', '\r\n')]) {
      expect((await load(text)).get('answer')).toEqual({
        id: 'answer',
        version: 3,
        inputs: ['question', 'found'],
        output: 'model_answer',
        system: 'Chọn mã.\n\n## Quy tắc\n\n- Một.',
        user: 'Trả lời: {{question}}\n{{found}}',
      });
    }
  });

  it.each([
    ['no front matter', WHOLE.replace(/^---\n/u, '')],
    ['no user section', WHOLE.replace('# user', '## user')],
    ['an empty section', WHOLE.replace('Chọn mã.\n\n## Quy tắc\n\n- Một.\n', '')],
    ['a section twice', `${WHOLE}\n# user\n\nNữa.\n`],
    ['front matter that is no YAML', WHOLE.replace('version: 3', 'version: [')],
    ['front matter that is empty', WHOLE.replace(/id:[\s\S]*model_answer\n/u, '\n')],
    ['a version that is no number', WHOLE.replace('version: 3', 'version: "ba"')],
    ['an unknown field', WHOLE.replace('version: 3', 'version: 3\nmodel: x')],
    ['an output that nobody reads', WHOLE.replace('model_answer', 'free_text')],
    ['the id of another file', WHOLE.replace('id: answer', 'id: rewrite')],
    ['an input that is not declared', WHOLE.replace('{{found}}', '{{chat}}')],
    ['an input that is not used', WHOLE.replace('{{found}}', '')],
    ['an input used twice', WHOLE.replace('{{found}}', '{{found}} {{found}}')],
    ['data among what the model is told', WHOLE.replace('Chọn mã.', 'Chọn mã: {{found}}')],
  ])('refuses a file with %s, and names it', async (_, text) => {
    const error: unknown = await load(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProductError);
    expect(error).toMatchObject({ code: 'input-unreadable' });
    expect((error as ProductError).message).toContain('prompts/answer.md');
  });

  it('says where it looked when there is no such folder, or none that can be read', async () => {
    const dir = temporaryFolder();
    await expect(loadPrompts(join(dir, 'none'))).rejects.toMatchObject({
      code: 'input-missing',
      message: expect.stringContaining(join(dir, 'none')) as string,
    });
    await mkdir(join(dir, 'answer.md'));
    await expect(loadPrompts(dir)).rejects.toMatchObject({ code: 'input-unreadable' });
  });
});
