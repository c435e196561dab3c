const WRITING =
  "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable=true]";

/** True for a key that is pressed where text is written, also within a part of the page that has a tree of its own. */
export function isWriting(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest(WRITING) !== null;
}
