import { createLog } from '../../../src/adapters/log/log.ts';
import { openAiChatModel } from '../../../src/adapters/openai/chat-model.ts';

/** Makes a model as the product does at its start, and asks it nothing. */
openAiChatModel({ apiKey: 'khong-dung', baseUrl: null, chatModel: 'mo-hinh-thu' }, createLog('silent'));
