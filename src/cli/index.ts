/** `pluis COMMAND …`: finds the command and runs it. */
import { EmbeddedDatabaseError, errorCode } from '../storage/embedded/failure.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';

// A wrong option, or a file that is not there or may not be read: the message says enough.
const operatorsMistakes = /^(ERR_PARSE_ARGS_\w+|ENOENT|EACCES|EISDIR)$/;

process.setSourceMapsEnabled(true);
// Whoever reads only the first lines (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await dispatch(process.argv.slice(2));

async function dispatch([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || isHelp(name)) return overview();
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    process.stderr.write(`There is no command "${name}". The commands are: ${Object.keys(commands).join(', ')}.\n`);
    return 2;
  }
  const command = await load();
  if (args.some(isHelp)) {
    process.stdout.write(`${command.usage.trim()}\n`);
    return 0;
  }
  return run(command, args);
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command.run([...args]);
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (!(error instanceof Error) || !(error instanceof EmbeddedDatabaseError || operatorsMistakes.test(code))) throw error;
    process.stderr.write(`${error.message}\n`);
    if (!code.startsWith('ERR_PARSE_ARGS')) return 1;
    process.stderr.write(`\n${command.usage.trim()}\n`);
    return 2;
  }
}

async function overview(): Promise<number> {
  const lines = await Promise.all(Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(12)} ${(await load()).summary}`));
  process.stdout.write(['Usage: npm run pluis -- COMMAND [options]', '', ...lines, '', 'npm run pluis -- COMMAND --help explains a command.', ''].join('\n'));
  return 0;
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h' || argument === 'help';
}
