import { dispatch } from '../dispatch';

await dispatch('npm run bench --', import.meta.dirname, process.argv.slice(2));
