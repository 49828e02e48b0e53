// Started by swap.test.ts: swaps argv[2] into argv[3] and kills this very process before file operation number argv[4].
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { swapIn } from '../../../src/site/engine/swap.ts';

const [fresh = '', final = '', step = ''] = process.argv.slice(2);
let done = 0;
const dieAt = () => {
  if (done === Number(step)) process.kill(process.pid, 'SIGKILL');
  done += 1;
};
swapIn(fresh, final, {
  write(file, text) {
    dieAt();
    writeFileSync(file, text);
  },
  rename(from, to) {
    dieAt();
    renameSync(from, to);
  },
  remove(folder) {
    dieAt();
    rmSync(folder, { recursive: true });
  },
});
dieAt();
