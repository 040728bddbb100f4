import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { env } from '@akin/platform';

/** A folder that is being filled; a crash leaves it behind under this name and the next restore takes it up. */
const staging = '.restoring-';

/** The files people handed in, a folder a school. */
@Injectable()
export class Uploads {
  /** Paths below the school's folder, in a fixed order. */
  async list(schoolId: string): Promise<string[]> {
    const folder = this.folder(schoolId);
    const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(whenMissing([]));
    return found
      .filter((one) => one.isFile())
      .map((one) => relative(folder, join(one.parentPath, one.name)))
      .sort();
  }

  read(schoolId: string, path: string): AsyncIterable<Buffer> {
    return createReadStream(join(this.folder(schoolId), path));
  }

  /** Writes one file of a school that is being restored. */
  async stage(schoolId: string, path: string, body: AsyncIterable<Buffer>): Promise<void> {
    const file = join(this.folder(staging + schoolId), path);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await pipeline(body, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  }

  /** Puts what was staged where the school looks for it. */
  async settle(schoolId: string): Promise<void> {
    await rename(this.folder(staging + schoolId), this.folder(schoolId)).catch(whenMissing(undefined));
  }

  async discard(schoolId: string): Promise<void> {
    await rm(this.folder(staging + schoolId), { recursive: true, force: true });
  }

  /** Schools whose files were left staged by a restore that was killed. */
  async leftBehind(): Promise<string[]> {
    const names = await readdir(this.folder('')).catch(whenMissing([]));
    return names.filter((name) => name.startsWith(staging)).map((name) => name.slice(staging.length));
  }

  private folder(name: string): string {
    return join(env().AKIN_DATA, 'uploads', name);
  }
}

function whenMissing<T>(value: T): (problem: { code?: string }) => T {
  return (problem) => {
    if (problem.code === 'ENOENT') return value;
    throw problem;
  };
}
