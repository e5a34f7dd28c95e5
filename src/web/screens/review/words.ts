/** Words of the review of a return. */
import { defineWords, type Say, type Words } from '../../words/define.ts';
import { chinese } from './words-chinese.ts';
import { english } from './words-english.ts';

export const reviewWords = defineWords('review', { en: english, 'zh-Hant': chinese });

export type ReviewSay = typeof reviewWords extends Words<infer Key extends string> ? Say<Key> : never;
