/**
 * What every command needs first, written with nothing but Node: a Node that is new enough, and the packages of
 * package-lock.json. All else is TypeScript, run by tsx, which is one of them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
const OLDEST_NODE = [20, 19];

/** Sets up what is missing. Throws with a message for people. */
export function setUp() {
  checkNode();
  installPackages();
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

function installPackages() {
  if (isInstalled()) {
    if (!existsSync(join(root, '.wxt/tsconfig.json'))) run(process.execPath, [wxt, 'prepare']);
    return;
  }
  // Not where a command's own output goes.
  console.error('Installing the packages of package-lock.json (half a minute, once) ...');
  const npm = process.env.npm_execpath;
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  run(program, [...first, 'ci', '--loglevel=error']);
}

function run(program, parameters) {
  const { status, error } = spawnSync(program, parameters, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${parameters.join(' ')} failed; its message stands above.`);
}

/** Whether npm's own record of what is installed agrees with the lock file. */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}
