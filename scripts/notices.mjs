// Lists the jars of the built server and the npm packages of the bundle with the licences their authors state.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const root = process.argv[2];
const repository = join(homedir(), '.m2', 'repository');

const between = (text, tag) => new RegExp(`<${tag}>\\s*([^<]*?)\\s*</${tag}>`).exec(text)?.[1];

// Every pom the build has read lies in the local repository, named artifact-version.pom.
const poms = new Map(
  readdirSync(repository, { recursive: true })
    .filter((path) => path.endsWith('.pom'))
    .map((path) => [path.slice(path.lastIndexOf('/') + 1, -4), join(repository, path)]),
);

function licences(name) {
  const file = poms.get(name);
  if (!file) return undefined;
  const pom = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  const stated = /<licenses>([\s\S]*?)<\/licenses>/.exec(pom)?.[1];
  if (stated) return [...stated.matchAll(/<name>\s*([^<]*?)\s*<\/name>/g)].map((match) => match[1]).join(' / ');
  const parent = /<parent>([\s\S]*?)<\/parent>/.exec(pom)?.[1];
  return parent && licences(`${between(parent, 'artifactId')}-${between(parent, 'version')}`);
}

const jars = readdirSync(join(root, 'target/app/lib'))
  .filter((jar) => !jar.startsWith('lifang-'))
  .map((jar) => jar.replace(/\.jar$/, ''))
  .map((name) => [name.replace(/-(\d.*)$/, ' | $1'), licences(name) ?? 'see the jar']);

const lockFile = join(root, 'web/package-lock.json');
const lock = existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')) : { packages: {} };
const shipped = Object.entries(lock.packages).filter(
  ([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.devOptional && !entry.optional,
);
const packages = shipped.map(([path, entry]) => [
  `${path.slice(path.lastIndexOf('node_modules/') + 13)} | ${entry.version}`,
  entry.license ?? 'see the package',
]);

const table = (rows) => [...new Set(rows.map(([what, licence]) => `| ${what} | ${licence} |`))].sort().join('\n');

console.log(`# Third-party notices

What Lifang ships that others made, with the licence each author states. Written by \`scripts/notices.sh\`.

## Java libraries

| library | version | licence |
| --- | --- | --- |
${table(jars)}

The PostgreSQL programs inside \`embedded-postgres-binaries\` are under the PostgreSQL Licence.

## Fonts

| font | from | licence |
| --- | --- | --- |
| Noto Sans SC | Google and Adobe, as it came | SIL Open Font License 1.1 |
| Lifang Rare | cut from the Hanazono fonts of the GlyphWiki Project | SIL Open Font License 1.1 |

## Web packages in the bundle

| package | version | licence |
| --- | --- | --- |
${table(packages)}`);
