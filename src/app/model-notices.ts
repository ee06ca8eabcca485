import { PUBLIC_URL } from '../adapters/openai/address.ts';
import type { Settings } from '../config.ts';
import type { Log } from '../ports/system.ts';
import { modelSet, modelWithoutKey } from '../text/vi/service.ts';

/** Tells the log, and in sentences whoever starts the product, which models are set. Neither a key nor a path is told. */
export function modelNotices(
  { model, modelWithoutKey: unused }: Pick<Settings, 'model' | 'modelWithoutKey'>,
  log: Log,
): readonly string[] {
  if (unused.length > 0) {
    log.warn('model.without-key', { settings: unused });
    return [modelWithoutKey(unused)];
  }
  if (model === null) return [];
  const { chatModel: chat, embeddingModel: embedding } = model;
  const server = serverOf(model.baseUrl ?? PUBLIC_URL);
  log.info('model.set', { chat, embedding, server });
  return [modelSet(chat, embedding, server)];
}

/** `host:port`, also where the port is its protocol's own. */
function serverOf(address: string): string {
  const { hostname, port, protocol } = new URL(address);
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
