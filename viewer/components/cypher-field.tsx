import { useEffect, useRef, useState } from "preact/hooks";
import type { PropertyTable } from "../../src/model/properties.ts";
import type { CypherEditor } from "../ask/open-editor.ts";
import { askTexts as texts } from "../texts/ask.ts";

interface CypherFieldProps {
  readonly text: string;
  /** Counts the texts that were not typed here: each replaces what stands in the editor. */
  readonly revision: number;
  readonly parameters: PropertyTable;
  readonly problem: { readonly at: number; readonly message: string } | null;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

const openEditor = () => import("../ask/open-editor.ts");

/** Where a query is written: a plain field until the editor is there, or where it can't be loaded. */
export function CypherField({ text, revision, parameters, problem, onChange, onRun }: CypherFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const editor = useRef<CypherEditor | null>(null);
  const [isOpen, setOpen] = useState(false);
  const call = useRef({ onChange, onRun, text });
  call.current = { onChange, onRun, text };

  useEffect(() => {
    let isOver = false;
    openEditor().then(
      (loaded) => {
        if (isOver || !place.current) return;
        const hadFocus = document.activeElement === field.current;
        editor.current = loaded.openEditor(place.current, {
          text: call.current.text,
          label: texts.editor,
          onChange: (next) => call.current.onChange(next),
          onRun: () => call.current.onRun(),
        });
        setOpen(true);
        if (hadFocus) editor.current.focus();
      },
      () => {},
    );
    return () => {
      isOver = true;
      editor.current?.close();
      editor.current = null;
    };
  }, []);

  useEffect(() => editor.current?.setText(text), [revision, isOpen]);
  useEffect(() => editor.current?.setParameters(parameters), [parameters, isOpen]);
  useEffect(() => editor.current?.setProblem(problem), [problem, isOpen]);

  return (
    <div class="cypher-field">
      <div ref={place} class="cypher-editor" />
      {!isOpen && (
        <textarea
          ref={field}
          aria-label={texts.editor}
          value={text}
          rows={5}
          spellcheck={false}
          autocapitalize="off"
          onInput={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            onRun();
          }}
        />
      )}
      <p class="unseen" id="cypher-help">
        {texts.editorHelp}
      </p>
    </div>
  );
}
