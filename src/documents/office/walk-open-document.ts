const [ELEMENT, TEXT] = [1, 3];
/** What is no part of the text as it stands. */
const SILENT: ReadonlySet<string> = new Set([
  "office:annotation",
  "office:annotation-end",
  "office:forms",
  "office:scripts",
  "office:font-face-decls",
  "office:automatic-styles",
  "text:tracked-changes",
  "text:sequence-decls",
  "text:note-citation",
  "text:table-of-content",
  "text:alphabetical-index",
  "draw:object",
  "draw:image",
  "svg:title",
  "svg:desc",
]);
/** More spaces than this in a row are not written out. */
const MOST_SPACES = 200;

interface Open {
  text: string;
}

/** The paragraphs of an OpenDocument text in their order; short cells of a row stand in one line, a bar between them. */
export function walkOpenDocument(root: Element): string[] {
  const paragraphs: string[] = [];
  const notes: string[] = [];
  const open: Open[] = [];
  let row: string[] | null = null;
  let rowDepth = 0;
  let inNote = 0;

  const enter = (node: Node): boolean => {
    const current = open.at(-1);
    if (node.nodeType === TEXT && current) current.text += (node.nodeValue ?? "").replace(/[\t\n\r ]+/g, " ");
    if (node.nodeType !== ELEMENT) return false;
    const element = node as Element;
    const name = element.tagName.toLowerCase();
    if (SILENT.has(name)) return false;
    if (name === "text:p" || name === "text:h") open.push({ text: "" });
    else if (name === "text:note-body") inNote++;
    else if (name === "table:table-row" && rowDepth++ === 0) row = [];
    else if (current) current.text += signOf(name, element);
    return true;
  };
  const leave = (element: Element): void => {
    const name = element.tagName.toLowerCase();
    if (name === "text:p" || name === "text:h") {
      const text = (open.pop()?.text ?? "")
        .replace(/ +/g, " ")
        .replace(/ ?\n ?/g, "\n")
        .trim();
      if (text === "") return;
      if (inNote > 0) notes.push(text);
      else if (row) row.push(text);
      else paragraphs.push(text);
    } else if (name === "text:note-body") inNote--;
    else if (name === "table:table-row" && --rowDepth === 0 && row) {
      const isShort = row.every((it) => it.length <= 120 && !it.includes("\n"));
      if (row.length > 0) paragraphs.push(...(isShort ? [row.join(" | ")] : row));
      row = null;
    }
  };

  let node: Node | null = root;
  while (node) {
    const goesIn = enter(node);
    if (goesIn && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (goesIn) leave(node as Element);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node.nodeType === ELEMENT) leave(node as Element);
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return [...paragraphs, ...notes];
}

function signOf(name: string, element: Element): string {
  if (name === "text:line-break") return "\n";
  if (name === "text:tab") return " ";
  if (name !== "text:s") return "";
  const count = Number(element.getAttribute("text:c") ?? 1);
  return " ".repeat(Number.isInteger(count) ? Math.min(Math.max(count, 1), MOST_SPACES) : 1);
}
