/** Helper processes of the benchmark: the same bundle again, in another role. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectDirectory } from '../../src/projectDirectory.ts';

export type Role = 'load' | 'bare-page';

export interface Helper<Job, Answer> {
  readonly pid: number;
  ask(job: Job): Promise<Answer>;
  stop(): Promise<void>;
}

interface Reply<Answer> {
  readonly answer?: Answer;
  readonly problem?: string;
}

/** Starts this bundle in another role. It ends by itself when this process is gone. */
export function startHelper<Job extends object, Answer>(role: Role): Helper<Job, Answer> {
  const child = fork(join(projectDirectory, 'dist', 'bench.js'), [`--role=${role}`], { serialization: 'advanced', execArgv: [] });
  return {
    pid: child.pid ?? 0,
    async ask(job) {
      const reply = nextReply<Answer>(child);
      child.send(job);
      const { answer, problem } = await reply;
      if (problem !== undefined) throw new Error(`The ${role} process: ${problem}`);
      return answer as Answer;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

function nextReply<Answer>(child: ChildProcess): Promise<Reply<Answer>> {
  return new Promise((resolve, reject) => {
    const ended = (): void => { reject(new Error('A helper process of the benchmark ended.')); };
    child.once('exit', ended);
    child.once('message', (reply: Reply<Answer>) => {
      child.removeListener('exit', ended);
      resolve(reply);
    });
  });
}

/** In the helper: answers one job at a time until the parent is gone. */
export function answerJobs<Job, Answer>(work: (job: Job) => Promise<Answer>): void {
  process.once('disconnect', () => process.exit(0));
  process.on('message', (job: Job) => {
    work(job).then(
      (answer) => process.send?.({ answer }),
      (error: unknown) => process.send?.({ problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
}
