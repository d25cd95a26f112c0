import zh from './messages/zh-CN.json';

const GROUP = 'audit.action.';

/** Every action with words of its own, for the filter; the server may know more, and they are shown by their code. */
export const ACTIONS: readonly string[] = Object.keys(zh)
  .filter((key) => key.startsWith(GROUP))
  .map((key) => key.slice(GROUP.length));
