import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

function checkProtocol(folder: string): Promise<{ exitCode: unknown; stderr: string }> {
  const script = join(folder, 'scripts/protocol/generateProtocol.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, '--check'], (error, _, stderr) =>
      resolve({ exitCode: error?.code ?? 0, stderr }),
    );
  });
}

/** A copy of what the generator reads and writes, to change without harm. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'protocol-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const path of ['scripts', 'src/protocol']) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

describe('the generated protocol types', { timeout: 60_000 }, () => {
  it('are what the snapshot gives', async () => {
    expect(await checkProtocol(root)).toEqual({ exitCode: 0, stderr: '' });
  });

  it('fail the check with a word on what to do when they are not', async () => {
    const folder = copyOfProject();
    appendFileSync(join(folder, 'src/protocol/generated/methods.ts'), '// edited\n');
    rmSync(join(folder, 'src/protocol/generated/events.ts'));
    const { exitCode, stderr } = await checkProtocol(folder);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('src/protocol/generated/methods.ts');
    expect(stderr).toContain('src/protocol/generated/events.ts');
    expect(stderr).not.toContain('src/protocol/generated/schema.ts');
    expect(stderr).toContain('npm run generate:protocol');
  });
});
