import type { Part } from './api';

/** One colour a part of the debt, the same in the table and in the picture. */
export const PART_COLOURS: Readonly<Record<Part, string>> = {
  principal: '#2f7d71',
  interest: '#6fb3a2',
  penalty: '#d98a3a',
  compound: '#c0574b',
  fees: '#8a8f98',
};
