import { startOpenAiServer } from '../openai/server.ts';
import { diligent } from './diligent.ts';

// Serves the diligent model until it is ended, and prints what the product has to be given to use it. A number as the
// first argument is another seed.
const { baseUrl } = await startOpenAiServer({ chat: diligent(Number(process.argv[2] ?? 1)) });
process.stdout.write(`OPENAI_BASE_URL=${baseUrl}\nOPENAI_API_KEY=diligent\nOPENAI_CHAT_MODEL=diligent\n`);
