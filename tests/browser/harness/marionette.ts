/**
 * Firefox's own remote control: WebDriver commands and a few of its own over TCP. A message is `LENGTH:JSON`, the
 * length in bytes; the browser speaks first with a greeting, then answers `[1, id, error, result]` to
 * `[0, id, command, parameters]`. Source: remote/marionette in Firefox, and w3.org/TR/webdriver2 for the commands.
 */
import { connect, type Socket } from 'node:net';

interface Waiting {
  command: string;
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

interface RemoteError {
  error: string;
  message: string;
}

/** An error that Firefox reports: `code` is WebDriver's, as `no such frame`. */
export class MarionetteError extends Error {
  constructor(
    command: string,
    readonly code: string,
    message: string,
  ) {
    super(`${command}: ${code}: ${message}`);
    this.name = 'MarionetteError';
  }
}

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #last = 0;
  #greeted: (() => void) | null;

  private constructor(socket: Socket, greeted: () => void) {
    this.#socket = socket;
    this.#greeted = greeted;
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', (error) => this.#end(error));
    socket.on('close', () => this.#end(new Error('Firefox has closed the connection')));
  }

  /** Connects to a Firefox that is starting, and tries again until it listens or `timeoutMs` are over. */
  static async connect(port: number, timeoutMs: number): Promise<Marionette> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      try {
        return await Marionette.#tryConnect(port);
      } catch (error) {
        if (Date.now() > deadline) throw new Error('Firefox does not listen', { cause: error });
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  static #tryConnect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      const marionette = new Marionette(socket, () => resolve(marionette));
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('closed before the greeting')));
    });
  }

  /** Gives a command and resolves with its result, as it comes: `{value: ...}` for most. */
  send<T>(command: string, parameters: object = {}): Promise<T> {
    return new Promise((resolve, reject) => {
      const id = (this.#last += 1);
      this.#waiting.set(id, { command, resolve: (result) => resolve(result as T), reject });
      const message = JSON.stringify([0, id, command, parameters]);
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(0x3a);
      if (colon < 0) return;
      const length = Number(this.#received.toString('latin1', 0, colon));
      const end = colon + 1 + length;
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.toString('utf8', colon + 1, end));
      this.#received = this.#received.subarray(end);
      this.#take(message);
    }
  }

  #take(message: unknown): void {
    if (!Array.isArray(message)) {
      this.#greeted?.();
      this.#greeted = null;
      return;
    }
    const [, id, error, result] = message as [number, number, RemoteError | null, unknown];
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    if (error) waiting.reject(new MarionetteError(waiting.command, error.error, error.message));
    else waiting.resolve(result);
  }

  #end(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
