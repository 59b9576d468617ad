// Sets up what is missing, in plain JavaScript that any Node from 18 on can run:
// the packages of package-lock.json and, only where this machine's Node is too old, a newer one beside them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE_NEEDED = 24;
const NODE_VERSION = '24.21.0';

const isWindows = process.platform === 'win32';
const major = Number(process.versions.node.split('.')[0]);
const nodeFolder = join(root, 'node_modules', '.node');
const nodePackage = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;

function npm(argumentList, cwd) {
  const result = spawnSync(
    'npm',
    [...argumentList, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: isWindows,
    },
  );
  if (result.status !== 0) {
    console.error(`\nSozialraum: "npm ${argumentList.join(' ')}" did not succeed. Is a package registry reachable?`);
    process.exit(2);
  }
}

/** Installs the packages of the lock file unless node_modules was made from this very lock file. */
export function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(root, 'node_modules', '.sozialraum-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Sozialraum: installing packages …');
  // not "ci": it refuses a lock file that lacks the packages of other platforms, which some registries leave out
  npm(['install', '--no-save'], root);
  writeFileSync(stamp, wanted);
}

/** Path of a Node that is new enough: this one, or one fetched as a package of the platform. */
export function suitableNode() {
  if (major >= NODE_NEEDED) return process.execPath;
  const binary = join(nodeFolder, 'node_modules', nodePackage, 'bin', isWindows ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    console.log(
      `Sozialraum: Node ${process.versions.node} is too old, fetching Node ${NODE_VERSION} for this project alone …`,
    );
    mkdirSync(nodeFolder, { recursive: true });
    writeFileSync(join(nodeFolder, 'package.json'), '{"private":true}\n');
    npm(['install', '--no-save', `${nodePackage}@${NODE_VERSION}`], nodeFolder);
  }
  return binary;
}
