/**
 * A stand-in for the web: a TLS server that plays arxiv.org, ar5iv and whatever else is served, and a proxy before
 * it. Chromium is told to find every host here, Firefox goes by the proxy; nothing reaches the real network, and
 * everything that a browser asked for is on record.
 */
import { readFile } from 'node:fs/promises';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { selfSigned } from './certificate';

/**
 * The strictest thing that a page with scripts and styles of its own can say against what an extension puts into it:
 * no frames, no files, no connections.
 */
export const HOSTILE_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-src 'none'; child-src 'none'";

export interface Served {
  body: string | Buffer | { file: string } | (() => string);
  type?: string;
  status?: number;
  headers?: Record<string, string>;
}

/** One thing a browser asked for; `url` as it stood in the address, without fragment. */
export interface Asked {
  method: string;
  url: string;
  /** Whether something was served under that address. */
  answered: boolean;
}

export class StandIn {
  readonly asked: Asked[] = [];
  readonly #served = new Map<string, Served>();
  readonly #sockets = new Set<Socket>();
  readonly #tls: TlsServer;
  readonly #proxy: Server;

  private constructor() {
    this.#tls = createTlsServer(selfSigned('arxiv.org'), (request, response) => {
      void this.#answer(`https://${request.headers.host ?? ''}`, request, response);
    });
    this.#proxy = createHttpServer((request, response) => {
      // A proxied request for plain http: nothing is played there, but it is on record.
      this.asked.push({ method: request.method ?? 'GET', url: request.url ?? '', answered: false });
      response.writeHead(502).end();
    });
    this.#proxy.on('connect', (_request: IncomingMessage, browser: Socket) => {
      const server = connect(this.tlsPort, '127.0.0.1', () => {
        browser.write('HTTP/1.1 200 OK\r\n\r\n');
        server.pipe(browser);
        browser.pipe(server);
      });
      server.on('error', () => browser.destroy());
      browser.on('error', () => server.destroy());
      browser.on('close', () => server.destroy());
    });
    for (const server of [this.#tls, this.#proxy]) {
      server.on('connection', (socket: Socket) => {
        this.#sockets.add(socket);
        socket.on('close', () => this.#sockets.delete(socket));
      });
    }
  }

  static async start(): Promise<StandIn> {
    const standIn = new StandIn();
    for (const server of [standIn.#tls, standIn.#proxy]) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
      });
    }
    return standIn;
  }

  get tlsPort(): number {
    return (this.#tls.address() as AddressInfo).port;
  }

  get proxyPort(): number {
    return (this.#proxy.address() as AddressInfo).port;
  }

  /**
   * Serves `page` (text, a file read at each request, or a function called at each) under `url`, which is https.
   * A request with another query string gets it as well, unless that one is served too.
   */
  serveAs(url: string, page: Served['body'], how: Omit<Served, 'body'> = {}): void {
    this.#served.set(keyOf(url), { body: page, ...how });
  }

  /** Stops serving `url`: it is not found from now on. */
  withdraw(url: string): void {
    this.#served.delete(keyOf(url));
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    for (const server of [this.#tls, this.#proxy]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  async #answer(origin: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = `${origin}${request.url ?? '/'}`;
    const served = this.#served.get(url) ?? this.#served.get(url.replace(/\?.*$/, ''));
    this.asked.push({ method: request.method ?? 'GET', url, answered: served !== undefined });
    try {
      const {
        body = 'Not found',
        type = 'text/html; charset=utf-8',
        status = 200,
        headers = {},
      } = served ?? {
        type: 'text/plain',
        status: 404,
      };
      const content = typeof body === 'function' ? body() : await contentOf(body);
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
      response.end(content);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  }
}

function contentOf(body: string | Buffer | { file: string }): string | Buffer | Promise<Buffer> {
  return typeof body === 'string' || Buffer.isBuffer(body) ? body : readFile(body.file);
}

/** The address as it arrives at a server: normalised, without fragment. */
function keyOf(url: string): string {
  const { protocol, href, hash } = new URL(url);
  if (protocol !== 'https:') throw new Error(`Only https addresses can be played, not ${url}`);
  return href.slice(0, href.length - hash.length);
}
