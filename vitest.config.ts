import { defineConfig } from 'vitest/config';

/** Tests of pure functions: they share what is loaded, which takes longer than they do (117 s became 59 s). */
const PURE = ['answer', 'chat', 'domain', 'ingest', 'remind', 'retrieve', 'text', 'understand'];
const pure = PURE.map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/global-setup.ts'],
    // Two cores, and most of what the flow tests do is to wait for a second to pass.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: { name: 'parts', include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'], exclude: pure },
      },
    ],
  },
});
