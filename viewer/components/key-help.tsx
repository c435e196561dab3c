import { useEffect, useRef } from "preact/hooks";
import { isWriting } from "../state/is-writing.ts";
import { KEY_NAMES, everyoneTexts as texts } from "../texts/everyone.ts";
import { texts as common } from "../texts.ts";
import { Icon } from "./icon.tsx";

/** What the keys do; `?` opens it. */
export function KeyHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (event.key !== "?" || isWriting(event) || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      dialog.current?.showModal();
    };
    addEventListener("keydown", open);
    return () => removeEventListener("keydown", open);
  }, []);
  return (
    <dialog ref={dialog} class="key-help" aria-labelledby="key-help-title">
      <h2 id="key-help-title">{texts.keysTitle}</h2>
      <button
        type="button"
        class="icon-button panel-close"
        aria-label={common.close}
        onClick={() => dialog.current?.close()}
      >
        <Icon name="close" />
      </button>
      <dl>
        {KEY_NAMES.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
