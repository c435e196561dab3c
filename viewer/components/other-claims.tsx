import { texts } from "../texts.ts";

interface OtherClaimsProps {
  readonly tone: "support" | "contradiction";
  readonly ids: readonly string[];
  /** What so many claims do. */
  readonly words: (count: number) => string;
  readonly isHere: (id: string) => boolean;
}

function show(id: string): void {
  const card = document.getElementById(`claim-${id}`);
  card?.scrollIntoView({ block: "center" });
  card?.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
}

/** That other claims say the same or the opposite, with the way to those in the same list. */
export function OtherClaims({ tone, ids, words, isHere }: OtherClaimsProps) {
  if (ids.length === 0) return null;
  return (
    <p class={`claim-note is-${tone}`}>
      {words(ids.length)}
      {ids.filter(isHere).map((id) => (
        <button key={id} type="button" class="text-button" onClick={() => show(id)}>
          {texts.showClaim}
        </button>
      ))}
    </p>
  );
}
