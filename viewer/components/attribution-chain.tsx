import { Fragment } from "preact";
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
          {at > 0 && (
            <Fragment>
              <span class="chain-act">{link.act ? (ACTS[link.act] ?? link.act) : ""}</span>
              <Icon name="arrow" />
            </Fragment>
          )}
          <Chip who={link.who} />
        </li>
      ))}
    </ol>
  );
}
