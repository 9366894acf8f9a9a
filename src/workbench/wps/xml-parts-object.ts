/** The custom XML parts of the simulated WPS; where it keeps none, adding one is no error all the same. */
import type { CustomXml } from '../excel/custom-xml-store';
import { givenNumber, refusal, givenText, type EtContext } from './et-context';

export function xmlParts(context: EtContext, namespace?: string): object {
  const { bridge, model, beliefs } = context;
  const isKept = beliefs['xml-parts'] === 'kept';
  const here = () => model.customXml.all().filter((part) => namespace === undefined || part.namespace === namespace);
  return bridge.object('CustomXMLParts', namespace, {
    get: { Count: () => here().length },
    call: {
      Item: (at) => {
        const part = here()[givenNumber(at) - 1];
        if (!part) throw refusal('there are not so many parts');
        return xmlPart(context, part.id);
      },
      SelectByNamespace: (uri) => xmlParts(context, givenText(uri)),
      Add: (xml) => {
        const text = givenText(xml);
        if (isKept) return xmlPart(context, model.customXml.add(text).id);
        return bridge.object('CustomXMLPart', undefined, { get: { XML: () => text, Id: () => '' } });
      },
    },
  });
}

function xmlPart({ bridge, model, beliefs }: EtContext, id: string): object {
  const part = (): CustomXml => {
    const found = model.customXml.byId(id);
    if (!found) throw refusal('the part is gone');
    return found;
  };
  const isKept = beliefs['xml-parts'] === 'kept';
  return bridge.object('CustomXMLPart', id, {
    get: { Id: () => part().id, XML: () => part().xml, NamespaceURI: () => part().namespace },
    call: {
      LoadXML: (xml) => {
        if (isKept) model.customXml.replace(id, givenText(xml));
        return true;
      },
      Delete: () => {
        part();
        if (isKept) model.customXml.remove(id);
      },
    },
  });
}
