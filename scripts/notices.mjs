// Joins the Maven list with the npm packages that end up in the bundle.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2];
const jars = readFileSync(join(root, 'target/notices/THIRD-PARTY.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t'))
  .map((line) => line.split('\t'));

const lockFile = join(root, 'web/package-lock.json');
const lock = existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')) : { packages: {} };
const packages = Object.entries(lock.packages)
  .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.devOptional && !entry.optional)
  .map(([path, entry]) => [path.slice(path.lastIndexOf('node_modules/') + 13), entry.version, entry.license ?? 'see package']);

const table = (rows) =>
  [...new Set(rows.map((cells) => `| ${cells.map((cell) => cell.trim().replaceAll('|', '/')).join(' | ')} |`))].sort();

console.log(`# Third-party notices

What Lifang ships that others made, with the licence each author states. Written by \`scripts/notices.sh\`.

## Java libraries

| library | version | licence |
| --- | --- | --- |
${table(jars).join('\n')}

The PostgreSQL programs inside \`embedded-postgres-binaries\` are under the PostgreSQL Licence.

## Web packages in the bundle

| package | version | licence |
| --- | --- | --- |
${table(packages).join('\n')}`);
