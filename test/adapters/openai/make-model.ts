import { createLog } from '../../../src/adapters/log/log.ts';
import { openAiChatModel } from '../../../src/adapters/openai/chat-model.ts';
import { task, unaborted } from './chatting.ts';

/** Makes a model as the product does at its start; with `run`, asks it something, of an address where nobody answers. */
const settings = { apiKey: 'khong-dung', baseUrl: 'http://127.0.0.1:9/v1', chatModel: 'mo-hinh-thu' };
const model = openAiChatModel(settings, createLog('silent'));
if (process.argv.includes('run')) await model.run(task(), unaborted()).catch(() => undefined);
