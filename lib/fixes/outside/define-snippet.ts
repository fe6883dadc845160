import { findHost } from "../../causes/host-of";
import { registryOf } from "../../causes/registry-of";
import type { Situation } from "../../causes/situation";
import { compareFingerprint } from "../compare-fingerprint";
import type { Fix, Proposal } from "../fix";
import type { FixId } from "../fix-ids";

/** What a snippet is filled in with; a word in capitals stands where the log does not tell. */
export type Blanks = {
  /** `api.example.com`. */
  readonly name: string;
  readonly port: number;
  /** `registry.example.com:5000`, as a registry's or a server's address is written; no port where it is 443. */
  readonly address: string;
  /** The registry in whose name the host was asked: what an engine's directory is called, and who is asked in its name. */
  readonly registry: { readonly name: string; readonly endpoint: string; readonly asked: string; readonly isKnown: boolean };
  readonly situation: Situation;
};

/** What a snippet is written in, and so what has to be able to read it. A hint in another language stands in a comment. */
export type SnippetLanguage = "shell" | "powershell" | "yaml" | "dockerfile" | "nginx" | "go" | "text";

/** A repair that lies outside the Dockerfile: shown, never applied. */
export type SnippetFix = Fix & { readonly languageOf: (situation: Situation) => SnippetLanguage };

export function defineSnippet(entry: {
  readonly id: FixId;
  readonly title: string;
  readonly on: Exclude<Fix["on"], "dockerfile">;
  readonly why: string;
  readonly catch: string;
  /** The file of an authority that is trusted afterwards, if one is; what to compare before is said with the catch. */
  readonly trusts?: string | ((situation: Situation) => string | undefined);
  readonly rank?: number;
  /** False where it makes no sense for this case; left out: it always does. */
  readonly applies?: (situation: Situation) => boolean;
  /** What is said otherwise in this case. */
  readonly texts?: (situation: Situation) => Partial<Pick<Proposal, "title" | "why" | "catch">>;
  readonly language: SnippetLanguage | ((situation: Situation) => SnippetLanguage);
  readonly snippet: (blanks: Blanks) => string;
}): SnippetFix {
  const { id, title, on, why, rank, language } = entry;
  return {
    languageOf: typeof language === "string" ? () => language : language,
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
      const { name: known, endpoint, mirror } = registryOf(situation);
      const registry = {
        name: known ?? "REGISTRY",
        endpoint: endpoint ?? "REGISTRY",
        asked: mirror ?? endpoint ?? "REGISTRY",
        isKnown: known !== undefined,
      };
      const proposal: Proposal = {
        title,
        why,
        catch: entry.catch,
        edits: [],
        snippet: entry.snippet({ name, port, address, registry, situation }),
        ...(rank === undefined ? {} : { rank }),
        ...entry.texts?.(situation),
      };
      const trusted = typeof entry.trusts === "function" ? entry.trusts(situation) : entry.trusts;
      if (trusted === undefined) return proposal;
      return { ...proposal, catch: `${proposal.catch ?? ""} ${compareFingerprint(fileIn(proposal.snippet ?? "", trusted))}`.trim() };
    },
  };
}

/** A program's own setting may call it otherwise. */
function fileIn(snippet: string, usual: string): string {
  return snippet.includes(usual) ? usual : (/\b(?:\w{1,20}-)?ca\.(?:crt|pem)\b/.exec(snippet)?.[0] ?? usual);
}
