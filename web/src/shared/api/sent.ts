import type { components } from './schema';

type Schemas = components['schemas'];

/** The names a schema has itself; composed ones also carry an index that would let any name pass. */
type Names<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] } & keyof T;

/** With every part there, however deep. */
type Whole<T> = T extends readonly (infer E)[]
  ? readonly Whole<E>[]
  : T extends object
    ? { readonly [K in keyof T]-?: Whole<T[K]> }
    : T;

/** What the server sends, as it describes itself; `Absent` names what may be missing: the description does not say. */
export type Sent<N extends keyof Schemas, Absent extends Names<Schemas[N]> = never> = {
  readonly [K in Exclude<Names<Schemas[N]>, Absent>]-?: Whole<Exclude<Schemas[N][K], undefined>>;
} & { readonly [K in Absent]?: Whole<Exclude<Schemas[N][K], undefined>> | null };

/** The same with some parts told more exactly; a part the server does not send does not compile. */
export type With<T, R extends { readonly [K in keyof R]: K extends keyof T ? unknown : never }> = Omit<T, keyof R> & R;

/** What the server takes. */
export type Body<N extends keyof Schemas> = Schemas[N];
