/** `npm run soak`: many kills, one line a kill, a total that must say lost=0. Options: --kills=100 --seed=1 */
import { parseArgs } from 'node:util';
import { killUnderLoad } from './killing.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } } });
const [kills, seed] = [Number(values.kills), Number(values.seed)];
if (!Number.isInteger(kills) || kills < 1 || kills > 10_000 || !Number.isInteger(seed)) {
  console.error('Usage: npm run soak -- [--kills=1…10000] [--seed=NUMBER]');
  process.exit(2);
}

const began = performance.now();
const { acknowledged, unanswered, lost, doubled, breaks, childrenWithTwo, afterwards, events } = await killUnderLoad({
  kills,
  seed,
  onKill: (number, victim, so) => { console.log(`kill ${number}/${kills}: ${victim}, ${so} acknowledged so far`); },
});
for (const broken of breaks) console.error('broken chain', broken);
for (const problem of afterwards) console.error('after the last recovery:', problem);
const seconds = Math.round((performance.now() - began) / 1000);
console.log(`kills=${kills} seed=${seed} acknowledged=${acknowledged} unanswered=${unanswered} events=${events} lost=${lost.length} doubled=${doubled.length} broken=${breaks.length} twoDossiers=${childrenWithTwo} errorsAfterwards=${afterwards.length} seconds=${seconds}`);
process.exit(lost.length + doubled.length + breaks.length + childrenWithTwo + afterwards.length === 0 ? 0 : 1);
