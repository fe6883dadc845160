import type { Settings } from "../settings/settings";
import type { Span } from "../text/span";

/** Output of a command that we asked for, pasted back. */
export type Observation =
  | {
      readonly kind: "served-chain";
      readonly span: Span<"log">;
      readonly host: string | undefined;
      /** In the order they were sent; with `whole` false (curl) the server's own alone. */
      readonly certificates: readonly { readonly subject: string; readonly issuer: string }[];
      readonly whole: boolean;
      /** The lines that name the certificates; undefined where none is named. */
      readonly chainSpan: Span<"log"> | undefined;
      readonly verifyCode: number | undefined;
      /** `TLSv1.2` and the like; `none` where it did not come to a connection. */
      readonly protocol: string | undefined;
    }
  | {
      readonly kind: "files";
      readonly span: Span<"log">;
      readonly entries: readonly {
        readonly path: string;
        readonly present: boolean;
        readonly mode: string | undefined;
        readonly owner: string | undefined;
        readonly size: number | undefined;
      }[];
    }
  | { readonly kind: "variable"; readonly span: Span<"log">; readonly name: string; readonly value: string }
  /** `openssl x509 -noout` with any of `-subject -issuer -dates -ext …`, or the certificate itself. */
  | {
      readonly kind: "certificate";
      readonly span: Span<"log">;
      /** `server`: the command above took it from a server. */
      readonly from: "server" | "pasted" | "unknown";
      readonly subject: string | undefined;
      readonly issuer: string | undefined;
      /** As they were written; `findInstant` makes them comparable. */
      readonly notBefore: string | undefined;
      readonly notAfter: string | undefined;
      readonly names: readonly string[];
      readonly isAuthority: boolean | undefined;
      /** `serverAuth`, `clientAuth`, …; undefined where nothing is said of it. */
      readonly uses: readonly string[] | undefined;
    }
  /** `date -u`, as `2026-11-02T08:15:00Z`. */
  | { readonly kind: "clock"; readonly span: Span<"log">; readonly time: string }
  | { readonly kind: "proxy"; readonly span: Span<"log">; readonly name: string; readonly value: string }
  /** What a port answers to plain HTTP. */
  | {
      readonly kind: "http-answer";
      readonly span: Span<"log">;
      readonly host: string;
      readonly status: number;
      readonly location: string | undefined;
    }
  /** `keytool -list` */
  | { readonly kind: "keystore"; readonly span: Span<"log">; readonly entries: number }
  /** A row of `kubectl get csr` that waits for approval. */
  | {
      readonly kind: "signing-request";
      readonly span: Span<"log">;
      readonly name: string;
      readonly signer: string;
      readonly requestor: string;
    }
  /** A row of `kubectl get apiservices` that is not available. */
  | { readonly kind: "extension"; readonly span: Span<"log">; readonly name: string; readonly service: string; readonly reason: string }
  /** All that a container has mounted; an empty list says that there is nothing. */
  | { readonly kind: "mounts"; readonly span: Span<"log">; readonly mounts: Settings["mounts"] }
  /** `N added, M removed; done.` of `update-ca-certificates`. */
  | { readonly kind: "store-update"; readonly span: Span<"log">; readonly added: number };
