export type ChainState = "fine" | "broken" | "unknown";
export type ChainLink = {
  readonly role: string;
  readonly title: string;
  readonly detail: string;
  /** The file that the detail speaks of. */
  readonly path?: string;
  readonly state: ChainState;
};
/** From the certificate to the store that should vouch for it. `joints[i]` lies between `links[i]` and `links[i + 1]`. */
export type Chain = {
  readonly links: readonly ChainLink[];
  readonly joints: readonly { readonly state: ChainState; readonly label: string }[];
  readonly caption: string;
};
