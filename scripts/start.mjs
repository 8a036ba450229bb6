import { runAfterSetup } from './setup.mjs';

await runAfterSetup('start/start.ts');
