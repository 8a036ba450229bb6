import { dispatch } from '../dispatch';

await dispatch('npm run --silent eval --', import.meta.dirname, process.argv.slice(2));
