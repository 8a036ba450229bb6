import { runAfterSetup } from './setup.mjs';

await runAfterSetup('test/test.ts');
