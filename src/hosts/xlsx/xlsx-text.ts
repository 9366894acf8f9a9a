/** Texts as .xlsx files spell them. */

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** '_x000D_' stands for a character XML cannot hold, '_x005F_' for an underscore that would look like one. */
export function decodeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The inverse, and what else XML needs to be told. */
export function encodeText(text: string): string {
  return escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // eslint-disable-next-line no-control-regex -- these are the characters XML cannot hold
      .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, escapedCharacter),
  );
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapedCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
