/** Brings the old engines onto this machine, once: each is some 50 MB to load and 150 MB unpacked. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Engine, engines } from './engines.mjs';

const cache = join(import.meta.dirname, '../../.cache/old-chromium');

/** Where an engine is once it has been got. */
export const executableOf = ({ version }: Engine): string => join(cache, version, 'headless_shell');

/** Before all tests. Whatever is missing is an error, never a test left out. */
export default function setup(): void {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('旧版 Chromium 只有 Linux x64 的。The old engines are for Linux on x64 only.');
  for (const engine of engines) {
    const tarball = packageOf(engine);
    if (!existsSync(executableOf(engine))) unpack(engine, tarball);
  }
}

/** The package as the registry has it, held against its checksum on every run. */
function packageOf({ package: name, version, integrity }: Engine): string {
  const folder = join(cache, version);
  mkdirSync(folder, { recursive: true });
  const there = () => readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!there()) {
    console.info(`npm pack ${name}`);
    const { status, stderr } = run('npm', ['pack', name, '--pack-destination', folder]);
    if (status !== 0)
      throw new Error(
        `没能下载 ${name}，请检查网络。npm could not get ${name}; is there a network?\n${stderr}`,
      );
  }
  const tarball = join(folder, there() ?? '');
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (found !== integrity) {
    rmSync(folder, { recursive: true });
    throw new Error(
      `${name} 与记录的校验和不符，已删除。${name} is not what it was: ${found}, not ${integrity}.`,
    );
  }
  return tarball;
}

function unpack(engine: Engine, tarball: string): void {
  const inside = 'package/bin/chromium.br';
  const { status, stderr } = run('tar', ['-xzf', tarball, '-C', join(cache, engine.version), inside]);
  if (status !== 0) throw new Error(`没能解压 ${tarball}。tar could not unpack it.\n${stderr}`);
  const packed = join(cache, engine.version, inside);
  // Under its own name only when it is whole.
  const half = `${executableOf(engine)}.part`;
  writeFileSync(half, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
  renameSync(half, executableOf(engine));
  rmSync(join(cache, engine.version, 'package'), { recursive: true });
}

const run = (command: string, words: readonly string[]) => spawnSync(command, words, { encoding: 'utf8' });
