import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { situationFor } from "../testing/check-fix";
import type { Edit } from "../text/edit";
import { copyBundleFromAlpine } from "./copy-bundle-from-alpine";
import { provePatch } from "./prove-patch";

test("a patch is held against the place that the log's program reads", () => {
  const dockerfile = "FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y --no-install-recommends php-cli\n";
  const log =
    "PHP Warning:  file_get_contents(): SSL operation failed with code 1. OpenSSL Error messages:\nerror:0A000086:SSL routines::certificate verify failed in /fetch.php on line 3\n";
  const { fixes } = diagnose({ log, dockerfile, target: undefined, runtime: undefined });
  // PHP's curl extension would be content with /etc/ssl/certs; its streams are not.
  const copy = fixes.find(({ id }) => id === "copy-bundle-from-alpine")?.patched;
  expect(copy).toContain("/usr/lib/ssl/cert.pem");
});

type Made = {
  readonly edits: readonly Omit<Edit, "note">[];
  /** What the fix finds in the patched file. */
  readonly again?: readonly Omit<Edit, "note">[];
  readonly proves?: () => boolean;
};

/** What becomes of a patch of a made-up fix. */
function patchedBy(dockerfile: string, { edits, again, proves }: Made): string | undefined {
  const proposalOf = (made: readonly Omit<Edit, "note">[]) => ({
    title: "",
    why: "",
    catch: undefined,
    edits: made.map((it) => ({ ...it, note: "" })),
    snippet: undefined,
    ...(proves && { proves }),
  });
  const fix = { ...copyBundleFromAlpine, propose: () => again && proposalOf(again) };
  return provePatch(situationFor(dockerfile, {}), fix, proposalOf(edits));
}

const scratch = "FROM scratch\nCOPY app /app\n";
const end = { start: scratch.length, end: scratch.length };
const bundle = { ...end, text: "COPY --from=alpine:3.22 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n" };
const user = { ...end, text: "USER 65532\n" };

test("a patch that mends is kept", () => {
  expect(patchedBy(scratch, { edits: [bundle] })).toBe(scratch + bundle.text);
  // To have nothing left to do may be said with an empty list too.
  expect(patchedBy(scratch, { edits: [bundle], again: [] })).toBe(scratch + bundle.text);
});

describe("no patch is", () => {
  const from = { start: 0, end: 12, text: "FROM alpine:3.22" };
  const yes = () => true;
  test.each<[string, Made]>([
    ["one after which the same fix has more to do", { edits: [bundle], again: [user] }],
    ["one after which the store is still missing", { edits: [user] }],
    ["one that does not prove what it set out to", { edits: [bundle], proves: () => false }],
    ["two changes of one place", { edits: [from, { ...from, start: 5 }], proves: yes }],
    ["changes out of order", { edits: [bundle, from], proves: yes }],
    ["a change beyond the end", { edits: [{ start: 0, end: scratch.length + 1, text: bundle.text }], proves: yes }],
    ["no change", { edits: [], proves: yes }],
    ["a change into the same", { edits: [{ ...from, text: "FROM scratch" }], proves: yes }],
  ])("%s", (_, made) => expect(patchedBy(scratch, made)).toBeUndefined());
});

test("a patch that leaves an empty argument behind is none", () => {
  const dockerfile = 'FROM alpine:3.22\nRUN ["curl", "-k", "https://x.example.com"]\n';
  const at = dockerfile.indexOf("-k");
  const prove = (edit: Omit<Edit, "note">) => patchedBy(dockerfile, { edits: [edit], proves: () => true });
  expect(prove({ start: at, end: at + 2, text: "" })).toBeUndefined();
  expect(prove({ start: at - 1, end: at + 5, text: "" })).toContain('["curl", "https://x.example.com"]');
});

test("a patch that takes a file from under another line is none", () => {
  const prove = (dockerfile: string, from: string, to: string) => {
    const start = dockerfile.indexOf(from);
    const edits = [{ start, end: start + from.length, text: to, note: "" }];
    const proposal = { title: "", why: "", catch: undefined, edits, snippet: undefined, proves: () => true };
    return provePatch(situationFor(dockerfile, {}), { ...copyBundleFromAlpine, propose: () => undefined }, proposal);
  };
  const copied = (rest: string) => `FROM alpine:3.22\nCOPY corp.crt /opt/corp.crt\nRUN true\n${rest}\n`;
  const move = (rest: string) => prove(copied(rest), "/opt/corp.crt", "/srv/corp.crt") !== undefined;
  const remove = (rest: string) => prove(copied(rest), "RUN true", "RUN rm -f /opt/corp.crt") !== undefined;
  for (const isFine of [move, remove]) {
    expect(isFine("CMD serve --ca /opt/corp.crt")).toBe(false);
    expect(isFine("ENV NODE_EXTRA_CA_CERTS=/opt/corp.crt")).toBe(false);
    expect(isFine("RUN cat /opt/*.crt >> /all.pem")).toBe(false);
    expect(isFine("WORKDIR /opt\nRUN cat corp.crt")).toBe(false);
    expect(isFine("ENV DIR=/o\nRUN cat $DIR/corp.crt")).toBe(false);
    expect(isFine("LABEL ca=/opt/corp.crt\nWORKDIR /opt")).toBe(true);
    expect(isFine("RUN cat /etc/corp.crt /opt/corp.crt.sig /opt/*.key")).toBe(true);
    expect(isFine("COPY corp.crt /srv/corp.crt")).toBe(true);
  }
});
