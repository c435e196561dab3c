import type { ChainLink } from "../evidence/chain.ts";
import { formatInterval } from "../evidence/format-interval.ts";
import { ACTS, texts } from "../texts.ts";
import { Chip } from "./chip.tsx";

const actsOf = ({ acts, who }: ChainLink): string => {
  if (acts.length === 0) return who.type === "Document" ? texts.writtenIn : texts.saidBy;
  const words = acts.map((act) => ACTS[act] ?? act);
  const last = words.at(-1) ?? "";
  return [...words.slice(0, -1).map((it) => it.replace(/ (?:by|in)$/, "")), last].join(", ");
};

/** The way of the words from the speaker to the report, drawn as a line with a station for each link. */
export function AttributionChain({ links }: { readonly links: readonly ChainLink[] }) {
  return (
    <ol class="chain" aria-label={texts.chain}>
      {links.map((link, at) => {
        const when = link.when ? formatInterval(...link.when) : "";
        return (
          <li key={`${at} ${link.who.id}`} style={{ "--hue": `var(--type-${link.who.type})` }}>
            <span class="chain-act">{actsOf(link)} </span>
            <Chip who={link.who} />
            {when && <span class="chain-when"> {when}</span>}
          </li>
        );
      })}
    </ol>
  );
}
