/** Small XML parts as a tree of the root's own namespace. */
import { damagedPart, tooLarge } from './unreadable-workbook';
import type { XmlAttributes, XmlListener } from './xml-events';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without its children's. */
  readonly text: string;
}

/** What is long in a workbook (cells, texts, styles, comments) is read as a stream. */
const MOST_ELEMENTS = 200_000;

interface GrowingElement extends XmlElement {
  readonly children: GrowingElement[];
  text: string;
}

interface XmlTreeBuilder extends XmlListener {
  root(): XmlElement;
}

export function buildXmlTree(part: string): XmlTreeBuilder {
  let root: GrowingElement | undefined;
  const path: GrowingElement[] = [];
  let count = 0;
  return {
    open: (name, attributes) => {
      count += 1;
      if (count > MOST_ELEMENTS)
        throw tooLarge({
          zh: `部件 ${part} 超过 ${MOST_ELEMENTS} 个元素`,
          en: `its part ${part} has more than ${MOST_ELEMENTS} elements`,
        });
      const element: GrowingElement = { name, attributes: plainAttributes(attributes), children: [], text: '' };
      path.at(-1)?.children.push(element);
      root ??= element;
      path.push(element);
    },
    close: () => {
      path.pop();
    },
    text: (text) => {
      const element = path.at(-1);
      if (element) element.text += text;
    },
    root: () => {
      if (!root) throw damagedPart(part);
      return root;
    },
  };
}

/** By local name, those of the relationships' namespace under 'r:…', whatever their prefix. */
function plainAttributes(attributes: XmlAttributes): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const attribute of Object.values(attributes)) {
    if (attribute.uri === '') plain[attribute.local] = attribute.value;
    else if (attribute.uri.endsWith('/relationships')) plain[`r:${attribute.local}`] = attribute.value;
  }
  return plain;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** 'val', '1' and 'true' mean yes; absent means what the schema says it means. */
export function flagOf(value: string | undefined, absent: boolean): boolean {
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}
