import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { type Address, formatAddress, NOWHERE, parseAddress } from "./address.ts";

/** The address of what is shown, for links that keep the rest of it. */
export const AddressContext = createContext<Address>(NOWHERE);

/** Follows the part of the URL after `#`. */
export function useHash(): Address {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return parseAddress(hash);
}

/** Goes to an address: a step that "back" undoes, unless it replaces the last one. */
export function goTo(address: Address, { isReplacing = false } = {}): void {
  const hash = formatAddress(address);
  if (hash === (location.hash || "#")) return;
  if (isReplacing) history.replaceState(null, "", hash);
  else history.pushState(null, "", hash);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** A function that gives the link to what differs from the present address. */
export function useLink(): (change: Partial<Address>) => string {
  const address = useContext(AddressContext);
  return (change) => formatAddress({ ...address, ...change });
}
