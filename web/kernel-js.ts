import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** What the kernel's compiler makes for browsers; `./lifang` builds it before the web. */
const BUILT = path.resolve(import.meta.dirname, '../kernel-js/target/javascript');
const NAMES = ['lifang-plan', 'lifang-visit'];
const how = (name: string) => `${name}.js is not built: mvn -pl kernel-js -am -DskipTests package`;
const ABSENT = '\0lifang-absent';

/** Brings the compiled kernel into the bundle; pages do without it while developing, a release does not. */
export function kernelJs(): Plugin {
  let building = false;
  const told = new Set<string>();
  return {
    name: 'lifang-kernel',
    enforce: 'pre',
    config: () => ({ server: { fs: { allow: ['.', BUILT] } } }),
    configResolved(config) {
      building = config.command === 'build';
    },
    resolveId(id) {
      if (!NAMES.includes(id)) return null;
      const file = path.join(BUILT, `${id}.js`);
      if (existsSync(file)) return file;
      if (building) this.error(how(id));
      if (!told.has(id)) this.warn(`${how(id)}; what it decides is off`);
      told.add(id);
      return ABSENT;
    },
    load: (id) => (id === ABSENT ? 'export const absent = true;' : null),
  };
}
