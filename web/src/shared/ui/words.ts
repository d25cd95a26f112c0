import { texts } from '../i18n/texts';
import en from './messages/en.json';
import zh from './messages/zh-CN.json';

/** Words every page shares: states of lists, buckets, treatments, classes. */
export const words = texts(zh, en);
