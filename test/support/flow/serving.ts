import { admin } from '../../../src/app/admin/admin.ts';
import { serve, type ServeOptions } from '../../../src/app/serve.ts';
import { loadSettings } from '../../../src/config.ts';
import { recordingLog } from '../log.ts';

/** The real product, running in this process over the repository's five plans. */
export interface Serving {
  /** `http://127.0.0.1:3000/` */
  readonly address: string;
  /** Every line that was logged, from the start on. */
  readonly lines: readonly string[];
  readonly events: readonly string[];
  /** What `npm run admin` prints, through the running product. */
  admin(...args: readonly string[]): Promise<string>;
  /** What `/readyz` says of the channels. */
  channels(): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

/** Starts the product on 20 November 2024. `env`: at least `DATA_DIR`, a copy of `makeDataFolders`. */
export async function startServing(
  env: Readonly<Record<string, string>> & { readonly DATA_DIR: string },
  options: ServeOptions = {},
): Promise<Serving> {
  const settings = loadSettings({ PORT: '0', BOT_NOW: '2024-11-20T08:00:00+07:00', ...env });
  const log = recordingLog();
  const service = await serve(settings, log, options);
  return {
    address: service.address,
    lines: log.lines,
    events: log.events,
    admin: (...args) => admin(args, settings),
    channels: async () => {
      const response = await fetch(new URL('/readyz', service.address));
      return ((await response.json()) as { channels: Record<string, string> }).channels;
    },
    close: () => service.close(),
  };
}
