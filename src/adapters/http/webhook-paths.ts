import { ProductError } from '../../domain/errors.ts';
import { settingInvalid } from '../../text/vi/settings.ts';
import { WEB } from '../../text/vi/web.ts';
import type { MountedChannel } from './webhooks.ts';

/**
 * Refuses a webhook's path that lies among the product's own pages or is another channel's: one would hide the other.
 * @param own paths of the product's pages @throws ProductError `setting-invalid`
 */
export function checkWebhookPaths(channels: readonly MountedChannel[], own: readonly string[]): void {
  // A page owns everything under its first step: `/api/…`.
  const taken = new Set(own.map(firstStep));
  const others = new Set<string>();
  for (const { name, webhook } of channels) {
    if (webhook === null) continue;
    if (taken.has(firstStep(webhook.path)) || others.has(webhook.path)) {
      const setting = `${name.toUpperCase()}_WEBHOOK_URL`;
      const message = settingInvalid(setting, webhook.path, WEB.webhookPath);
      throw new ProductError('setting-invalid', message, { setting });
    }
    others.add(webhook.path);
  }
}

function firstStep(path: string): string {
  return path.split('/')[1] ?? '';
}
