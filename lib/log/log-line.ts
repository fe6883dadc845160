import type { View } from "./view";

/** What stood before the message on a line, as far as we know its shape. */
export type Mark =
  | { readonly kind: "buildkit"; readonly vertex: string }
  | { readonly kind: "recap" }
  | { readonly kind: "compose"; readonly service: string }
  | { readonly kind: "pod"; readonly name: string }
  | { readonly kind: "cri" }
  | { readonly kind: "docker-time" }
  | { readonly kind: "syslog"; readonly unit: string }
  | { readonly kind: "ci" }
  | { readonly kind: "quote" }
  | { readonly kind: "json-file" }
  | { readonly kind: "build-stream" };

/** One line of the log: cleaned, and split into what carries it and what it says. */
export type LogLine = {
  /** Place of the line in the original, its end without the line break. */
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
  /** The whole line, cleaned. */
  readonly whole: View;
  /** What the program said. */
  readonly body: View;
};
