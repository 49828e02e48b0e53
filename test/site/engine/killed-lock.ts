// Started by lock.test.ts: locks argv[2] and kills this very process.
import { lockOut } from '../../../src/site/engine/lock.ts';

lockOut(process.argv[2] ?? '');
process.kill(process.pid, 'SIGKILL');
