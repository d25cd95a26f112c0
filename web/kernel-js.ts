import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** What the kernel's compiler makes for browsers; `./lifang` builds it before the web. */
const BUILT = path.resolve(import.meta.dirname, '../kernel-js/target/javascript/lifang-plan.js');
const HOW = 'lifang-plan.js is not built: mvn -pl kernel-js -am -DskipTests package';
const NAME = 'lifang-plan';
const ABSENT = '\0lifang-plan-absent';

/** Brings the compiled kernel into the bundle; pages do without it while developing, a release does not. */
export function kernelJs(): Plugin {
  let building = false;
  let told = false;
  return {
    name: NAME,
    enforce: 'pre',
    config: () => ({ server: { fs: { allow: ['.', path.dirname(BUILT)] } } }),
    configResolved(config) {
      building = config.command === 'build';
    },
    resolveId(id) {
      if (id !== NAME) return null;
      if (existsSync(BUILT)) return BUILT;
      if (building) this.error(HOW);
      if (!told) this.warn(`${HOW}; live quotes are off`);
      told = true;
      return ABSENT;
    },
    load: (id) => (id === ABSENT ? 'export const absent = true;' : null),
  };
}
