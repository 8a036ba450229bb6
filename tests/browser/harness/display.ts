/** An X display of its own, for windows that take real keys: Xvfb, and xdotool to press them. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { type BrowserKind, until } from './browser';

const run = promisify(execFile);

export class Display {
  private constructor(
    /** As programs take it: `:7`. */
    readonly name: string,
    private readonly server: ChildProcess,
  ) {}

  /** Starts a display on the first number that is free. */
  static async open(): Promise<Display> {
    // It writes the number that it chose to the third of its files.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const number = await new Promise<string>((resolve, reject) => {
      server.once('error', reject);
      server.once('exit', (status) => reject(new Error(`Xvfb ended with status ${status}`)));
      server.stdio[3]!.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    });
    return new Display(`:${number}`, server);
  }

  /** Gives the focus to the browser's window. */
  async focus(kind: BrowserKind): Promise<void> {
    const window = await until(`a window of ${kind}`, async () => {
      const { stdout } = await this.#do('search', '--onlyvisible', '--class', kind);
      return stdout.trim().split('\n').at(-1);
    });
    await this.#do('windowfocus', '--sync', window);
  }

  /** Presses keys as on a keyboard: `alt+shift+m`. They go where the focus is, to the browser first. */
  async press(keys: string): Promise<void> {
    await this.#do('key', keys);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill();
    await ended;
  }

  #do(...parameters: string[]) {
    return run('xdotool', parameters, { env: { ...process.env, DISPLAY: this.name } });
  }
}
