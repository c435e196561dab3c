import { EditorView } from "@codemirror/view";

const SURFACE = {
  border: "1px solid var(--line)",
  borderRadius: "8px",
  backgroundColor: "var(--surface)",
  color: "var(--text)",
};

/** The look of the editor, in the colours of the page. */
export const editorLook = EditorView.theme({
  "&": {
    maxHeight: "32vh",
    border: "1px solid var(--line)",
    borderRadius: "8px",
    background: "var(--surface-sunk)",
  },
  "&.cm-focused": { outline: "2px solid var(--link)", outlineOffset: "1px" },
  ".cm-scroller": { overflow: "auto", fontFamily: "var(--mono)", fontSize: "13px", lineHeight: "1.5" },
  ".cm-content": { minHeight: "96px", padding: "9px 6px", caretColor: "var(--text)" },
  "&.cm-focused .cm-matchingBracket": {
    outline: "1px solid var(--text-quiet)",
    backgroundColor: "transparent",
  },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", color: "var(--danger)" },
  ".cypher-keyword": { color: "var(--link)", fontWeight: "600" },
  ".cypher-function": { color: "var(--link)" },
  ".cypher-label": { color: "var(--good)" },
  ".cypher-text": { color: "var(--warn)" },
  ".cypher-parameter, .cypher-number": { color: "var(--danger)" },
  ".cypher-comment": { color: "var(--text-quiet)", fontStyle: "italic" },
  ".cm-tooltip": { ...SURFACE, boxShadow: "var(--shadow)", zIndex: "6" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    maxWidth: "min(540px, 90vw)",
    maxHeight: "14em",
    fontFamily: "var(--mono)",
    fontSize: "13px",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 10px" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--surface-hover)",
    color: "var(--text)",
  },
  ".cm-completionDetail": {
    color: "var(--text-quiet)",
    fontFamily: "var(--sans)",
    fontSize: "12px",
    fontStyle: "normal",
  },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
});
