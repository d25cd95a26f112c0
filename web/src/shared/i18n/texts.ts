import { type Language, useLanguage } from './language';

export type Params = Readonly<Record<string, string | number>>;
export type Texts<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

/** Binds the two message files of one folder; a key missing in either language does not compile. */
export function texts<K extends string>(zh: Record<K, string>, en: Record<NoInfer<K>, string>): Texts<K> {
  return { 'zh-CN': zh, en };
}

/** Puts values into `{name}` places; a place without a value stays visible, so that the slip is seen. */
export function fill(template: string, params: Params = {}): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    return value === undefined ? place : String(value);
  });
}

export interface Say<K extends string> {
  (key: K, params?: Params): string;
  /** The text of a code sent by the server (`state` + `READY`: key `state.READY`); an unknown code stays as it is. */
  code(group: string, code: string): string;
}

export function sayIn<K extends string>(bundle: Texts<K>, language: Language): Say<K> {
  const own: Readonly<Record<string, string>> = bundle[language];
  const say = (key: K, params?: Params): string => fill(bundle[language][key], params);
  return Object.assign(say, { code: (group: string, code: string) => own[`${group}.${code}`] ?? code });
}

export function useTexts<K extends string>(bundle: Texts<K>): Say<K> {
  return sayIn(bundle, useLanguage());
}
