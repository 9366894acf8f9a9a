/**
 * What in a script of the WPS package a Chromium 87 does not know, or what
 * does not hold inside WPS: on Linux nothing formats by locale, a page from a
 * file is no secure one, other pages' changes of storage are not told, and no
 * window opens.
 */
import { foundInScript } from './script-nodes';

/** A classic script: of modules neither imports nor exports nor waiting at the top. */
export const beyondEngine87 = (script: string) => foundInScript(script, 'script', beyondIn);

const MEMBERS =
  /^(toLocale(?!UpperCase|LowerCase)\w*|randomUUID|isSecureContext|structuredClone|toSorted|toSpliced|toReversed|groupBy)$/;

function beyondIn(node: ReadonlyMap<string, unknown>): string[] {
  const type = node.get('type');
  const regex = node.get('regex');
  const name = nameOf(node.get('property')) ?? (type === 'Identifier' ? nameOf(Object.fromEntries(node)) : undefined);
  return [
    ...(type === 'StaticBlock' ? ['a static block'] : []),
    ...(type === 'ImportExpression' ? ['import(), which a page from a file refuses'] : []),
    ...(type === 'BinaryExpression' && has(node.get('left'), 'type', 'PrivateIdentifier') ? ['#name in'] : []),
    ...(/[dv]/.test(flagsOf(regex)) ? ['a flag of a regular expression'] : []),
    ...(type === 'MemberExpression' && name !== undefined && MEMBERS.test(name) ? [`.${name}`] : []),
    ...(type === 'MemberExpression' && name === 'open' && has(node.get('object'), 'name', 'window')
      ? ['window.open']
      : []),
    ...(type === 'MemberExpression' && has(node.get('object'), 'name', 'Intl') ? [`Intl.${name ?? ''}`] : []),
    ...(type === 'CallExpression' && listensToStorage(node) ? ['a listener to storage'] : []),
  ];
}

function listensToStorage(call: ReadonlyMap<string, unknown>): boolean {
  const given = call.get('arguments');
  const callee = call.get('callee');
  if (!Array.isArray(given) || typeof callee !== 'object' || callee === null) return false;
  const name = nameOf(Reflect.get(callee, 'property')) ?? nameOf(callee);
  return name === 'addEventListener' && has(given[0], 'value', 'storage');
}

function flagsOf(regex: unknown): string {
  return typeof regex === 'object' && regex !== null && 'flags' in regex ? String(regex.flags) : '';
}

function nameOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const name: unknown = Reflect.get(node, 'name');
  return typeof name === 'string' ? name : undefined;
}

function has(node: unknown, key: string, value: string): boolean {
  return typeof node === 'object' && node !== null && Reflect.get(node, key) === value;
}
