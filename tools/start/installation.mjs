import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest Node that Angular and Nest both accept. */
const oldest = [24, 15];

/** Where the last complete installation left its mark. */
export const stampFile = (project) => join(project, 'node_modules', '.akin-installed');

/** What an installation depends on: the lock file and the kind of machine. */
export function installStamp(project) {
  const lock = readFileSync(join(project, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`;
}

/** True when node_modules holds exactly what the lock file names. */
export function isInstalled(project) {
  const file = stampFile(project);
  return existsSync(file) && readFileSync(file, 'utf8') === installStamp(project);
}

/** npm brings the right Node along on Linux; elsewhere the machine's own must do. Null when all is well. */
export function nodeProblem({ platform = process.platform, arch = process.arch, version = process.versions.node } = {}) {
  const [major, minor] = version.split('.').map(Number);
  if (platform === 'linux' && ['x64', 'arm64'].includes(arch)) {
    return major >= 20 ? null : `Akin needs Node 20 or newer to begin with; this is Node ${version}. See https://nodejs.org.`;
  }
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null;
  return `Akin needs Node ${oldest.join('.')} or newer on ${platform} ${arch}; this is Node ${version}. Get it from https://nodejs.org and start again.`;
}
