/** An XML file as a tree of elements, names without their prefixes. */
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Growing extends Element {
  children: Growing[];
  text: string;
}

/** Throws with line and column where the text is not well-formed. */
export function readXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Growing[] = [];
  let root: Growing | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
    const element: Growing = { name: tag.local, namespace: tag.uri, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  if (!root) throw new Error('no element');
  return root;
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((each) => each.name === name);
}

/** The element and all beneath it, in the order of the file. */
export function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)];
}
