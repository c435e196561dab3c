import { useRef } from "preact/hooks";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";

interface AddButtonProps {
  readonly isBusy: boolean;
  readonly onAdd: (files: readonly File[]) => void;
}

/** Chooses files to read. */
export function AddButton({ isBusy, onAdd }: AddButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button is-strong" disabled={isBusy} onClick={() => input.current?.click()}>
        <Icon name="plus" />
        {texts.addReports}
      </button>
      <input
        ref={input}
        class="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={texts.addReports}
        accept=".txt,.md,.markdown,.jsonl,.html,.htm,.pdf,.docx,.odt,.rtf,.eml,.mbox,.zip,.tar,.tgz,.gz,.warc,text/plain,text/markdown"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          if (files.length > 0) onAdd(files);
        }}
      />
    </>
  );
}
