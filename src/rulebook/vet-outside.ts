/** A pack from outside can neither be taken for one of ours nor speak in its name: not by id, number or title. */
import { comparableText } from '../base/comparable-text';
import type { Head } from './inheritance';
import type { VetOutside } from './pack-heads';

export const vetOutside: VetOutside = (head, before) => {
  const ours = before.filter(({ own: [file] }) => !file?.outside).map((one) => one.head);
  if (ours.some(({ id }) => id === head.id)) return { key: 'id', message: idIsOurs(head.id) };
  const names = [head.id, ...numbersOf(head), head.instrument.title.zh].map(named);
  const same = ours.find(({ instrument }) =>
    [instrument.number, instrument.title.zh].some((one) => names.includes(named(one))),
  );
  if (same) return { key: 'number', message: alreadyOurs(same) };
  return head.base ? { key: 'base', message: BASE_IS_OURS } : undefined;
};

/** 〔2021〕, [2021] and (2021) are one year to whoever reads it. */
function named(text: string): string {
  return comparableText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function numbersOf({ instrument: { number, texts = [] } }: Head): string[] {
  return [number, ...texts.map((text) => text.number)];
}

function idIsOurs(id: string) {
  return {
    zh: `“${id}”是产品自带的规则包的编号，别的规则包不能用；请换一个，并改写各检查编号的开头`,
    en: `“${id}” is the id of one of the product's own packs, and no other can have it: take another, here and at the head of each check's id`,
  };
}

function alreadyOurs({ id, instrument }: Head) {
  return {
    zh: `文号或名称与产品自带的规则包“${id}”（${instrument.number}）相同，分不清用的是哪一个；请改写 id、number 和 title`,
    en: `has the number or title of the product's own pack “${id}” (${instrument.number}); nobody could tell which one is meant: change id, number and title`,
  };
}

const BASE_IS_OURS = {
  zh: '表格自身的检查（base）只有产品自带的一份，规则包里不能写',
  en: "the forms' own checks (base) are the product's; no other pack can be one",
};
