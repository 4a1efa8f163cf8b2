// Starts the worker where the project runs from its TypeScript: tests, benches, `npm run dev`.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
