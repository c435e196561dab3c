/** A piece of XML or HTML whose text is escaped. */
export interface Markup {
  readonly xml: string;
}

export type Child = Markup | string | number | null | readonly Child[];

const ESCAPES: readonly (readonly [RegExp, string])[] = [
  [/&/g, "&amp;"],
  [/</g, "&lt;"],
  [/>/g, "&gt;"],
  [/"/g, "&quot;"],
  [/'/g, "&#39;"],
];

/** Can XML hold this character? */
const isAllowed = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
};

/** A text without what no XML file can hold. */
export const allowed = (text: string): string => Array.from(text).filter(isAllowed).join("");

/** Text as text, whatever it holds: also within an attribute. */
export function escaped(text: string): string {
  return ESCAPES.reduce((done, [character, entity]) => done.replace(character, entity), allowed(text));
}

function written(child: Child): string {
  if (child === null) return "";
  if (typeof child === "string") return escaped(child);
  if (typeof child === "number") return String(child);
  return "xml" in child ? child.xml : child.map(written).join("");
}

type Attributes = Readonly<Record<string, string | number | null>>;

/** Elements of HTML that may not be closed by themselves, though they hold nothing. */
const NEVER_EMPTY: ReadonlySet<string> = new Set([
  "div",
  "p",
  "section",
  "h1",
  "h2",
  "bdi",
  "script",
  "span",
]);

/** An element; attributes that are null are left out. */
export function element(name: string, attributes: Attributes = {}, ...children: Child[]): Markup {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  const content = children.map(written).join("");
  return {
    xml:
      content === "" && !NEVER_EMPTY.has(name)
        ? `<${name}${given}/>`
        : `<${name}${given}>${content}</${name}>`,
  };
}

/** Markup that was made elsewhere, as it is. */
export const verbatim = (xml: string): Markup => ({ xml });
