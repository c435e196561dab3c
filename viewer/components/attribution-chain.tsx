import type { ChainLink } from "../evidence/chain.ts";
import { ACTS, texts } from "../texts.ts";
import { Chip } from "./chip.tsx";
import { Icon } from "./icon.tsx";

/** The way of the words from the speaker to the report, as one line. */
export function AttributionChain({ links }: { readonly links: readonly ChainLink[] }) {
  return (
    <ol class="chain" aria-label={texts.chain}>
      {links.map((link, at) => (
        <li key={`${at} ${link.who.id}`}>
          <span class="chain-act">
            {link.act
              ? (ACTS[link.act] ?? link.act)
              : link.who.type === "Document"
                ? texts.writtenIn
                : texts.saidBy}
          </span>
          {at > 0 && <Icon name="arrow" />}
          <Chip who={link.who} />
        </li>
      ))}
    </ol>
  );
}
