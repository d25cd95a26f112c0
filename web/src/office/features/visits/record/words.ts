import { texts } from '../../../../shared/i18n/texts';
import en from './messages/en.json';
import zh from './messages/zh-CN.json';

export const words = texts(zh, en);
