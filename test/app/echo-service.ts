import { live } from '../../src/app/live.ts';
import { echo } from './echo.ts';

await live(echo);
