import type { BotTools } from '../../chat/tools.ts';
import type { Settings } from '../../config.ts';
import type { Clock } from '../../ports/system.ts';
import type { LiveAnswerer } from '../live-answerer.ts';
import type { Product } from '../open.ts';
import { codeMaker } from './codes.ts';

interface BotParts {
  readonly product: Pick<Product, 'chats'>;
  readonly answerer: LiveAnswerer;
  readonly clock: Clock;
  readonly admins: Settings['admins'];
}

/** The product as the bot needs it. */
export function botTools({ product, answerer, clock, admins }: BotParts): BotTools {
  return {
    ask: async (question) => (await answerer.ask(question)).answer,
    isOwn: (text, history) => answerer.isOwn(text, history),
    directory: answerer.directory,
    code: (hash) => product.chats.code(hash),
    codes: codeMaker,
    now: () => clock.now(),
    admins,
  };
}
