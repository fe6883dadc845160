import { findHost } from "../../causes/host-of";
import type { Situation } from "../../causes/situation";
import type { Fix } from "../fix";
import type { FixId } from "../fix-ids";

/** What a snippet is filled in with; a word in capitals stands where the log does not tell. */
export type Blanks = {
  /** `api.example.com`. */
  readonly name: string;
  readonly port: number;
  /** `registry.example.com:5000`, as a registry's or a server's address is written; no port where it is 443. */
  readonly address: string;
  readonly situation: Situation;
};

/** A repair that lies outside the Dockerfile: shown, never applied. */
export function defineSnippet(entry: {
  readonly id: FixId;
  readonly title: string;
  readonly on: Exclude<Fix["on"], "dockerfile">;
  readonly why: string;
  readonly catch: string;
  readonly rank?: number;
  /** False where it makes no sense for this case; left out: it always does. */
  readonly applies?: (situation: Situation) => boolean;
  readonly snippet: (blanks: Blanks) => string;
}): Fix {
  const { id, title, on, why, rank } = entry;
  return {
    id,
    title,
    on,
    safety: "display-only",
    propose(situation) {
      if (entry.applies?.(situation) === false) return undefined;
      const host = findHost(situation.failure);
      const name = host?.name ?? "HOST";
      const port = host?.port ?? 443;
      const address = `${name.includes(":") ? `[${name}]` : name}${port === 443 ? "" : `:${port}`}`;
      return {
        title,
        why,
        catch: entry.catch,
        edits: [],
        snippet: entry.snippet({ name, port, address, situation }),
        ...(rank === undefined ? {} : { rank }),
      };
    },
  };
}
