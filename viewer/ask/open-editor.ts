import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { type Diagnostic, linter } from "@codemirror/lint";
import { Compartment, EditorState, Prec, RangeSetBuilder } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  tooltips,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { PropertyTable } from "../../src/model/properties.ts";
import { completeCypher, type Completion as Word } from "./complete-cypher.ts";
import { cypherPieces } from "./cypher-pieces.ts";
import { editorLook } from "./editor-look.ts";

export interface CypherEditor {
  /** Replaces the text, unless it is the same. */
  setText(text: string): void;
  /** What may stand after `$`, each with what it is. */
  setParameters(parameters: PropertyTable): void;
  /** Marks where the store found the query wrong; null takes the mark away. */
  setProblem(problem: { readonly at: number; readonly message: string } | null): void;
  focus(): void;
  close(): void;
}

interface EditorOptions {
  readonly text: string;
  readonly label: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

const KINDS: Readonly<Record<Word["kind"], string>> = {
  label: "class",
  relation: "interface",
  property: "property",
  parameter: "constant",
  function: "function",
  keyword: "keyword",
  variable: "variable",
};
/** What is most likely meant comes first. */
const BOOST: Readonly<Partial<Record<Word["kind"], number>>> = { variable: 10, keyword: 5 };

const asOption = ({ word, kind, about }: Word): Completion => ({
  label: word,
  type: KINDS[kind],
  ...(about === undefined ? {} : { detail: about }),
  ...(BOOST[kind] === undefined ? {} : { boost: BOOST[kind] }),
  ...(kind === "function" ? { apply: `${word}(` } : {}),
});

/** What is typed over a selection: the browser would keep its look by a style of its own, which the page's policy refuses. */
const typedOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType } = event;
    if (inputType !== "insertText" || data === null || view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch({ ...view.state.replaceSelection(data), userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});

/** Colours the parts of a query. */
const colours = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = coloursOf(view);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged) this.decorations = coloursOf(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function coloursOf(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { kind, start, end } of cypherPieces(view.state.doc.toString()))
    builder.add(start, end, Decoration.mark({ class: `cypher-${kind}` }));
  return builder.finish();
}

/**
 * Opens an editor for Cypher in an element. It stands in a shadow tree of its own: there its styles are sheets that the page's
 * policy lets in, as it lets in no style that is written into the page.
 */
export function openEditor(element: HTMLElement, options: EditorOptions): CypherEditor {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  let parameters: PropertyTable = {};
  let problem: { readonly at: number; readonly message: string } | null = null;
  const problems = new Compartment();
  const complete = (context: CompletionContext): CompletionResult | null => {
    const found = completeCypher(context.state.doc.toString(), context.pos, parameters);
    if (!found) return null;
    if (
      !context.explicit &&
      found.from === context.pos &&
      !/[:.$]$/.test(context.state.sliceDoc(0, context.pos))
    )
      return null;
    return { from: found.from, options: found.options.map(asOption), validFor: /^\w*$/ };
  };
  const showProblem = () =>
    linter((view): Diagnostic[] => {
      if (!problem) return [];
      const from = Math.min(problem.at, view.state.doc.length);
      const to = Math.min(from + 1, view.state.doc.length);
      return [{ from, to, severity: "error", message: problem.message }];
    });
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        Prec.highest(
          keymap.of([
            {
              key: "Mod-Enter",
              run: () => {
                options.onRun();
                return true;
              },
            },
          ]),
        ),
        history(),
        bracketMatching(),
        autocompletion({ override: [complete], icons: false, defaultKeymap: false }),
        keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        typedOverSelection,
        EditorView.lineWrapping,
        editorLook,
        tooltips({ position: "absolute" }),
        EditorView.contentAttributes.of({ "aria-label": options.label, spellcheck: "false" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
        colours,
        problems.of([]),
      ],
    }),
  });
  return {
    setText(text) {
      const { doc } = view.state;
      if (doc.toString() !== text) view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
    },
    setParameters(next) {
      parameters = next;
    },
    setProblem(next) {
      problem = next;
      view.dispatch({ effects: problems.reconfigure(next ? showProblem() : []) });
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}
