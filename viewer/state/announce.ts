type Listener = (text: string) => void;

const listeners = new Set<Listener>();

/** Says a sentence to those who hear the page. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

/** Calls back with each sentence; the answer ends that. */
export function onAnnounced(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
