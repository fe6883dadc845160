import { expect, test } from "vitest";
import { situationOf } from "../../lib/diagnose";
import { reportOf, type Story } from "../../lib/testing/report-of";
import { stageMapOf } from "./stage-map";

/** Draws the map: each stage with its store and what the fix brings, then what flows, then what is folded. */
function checkMap(story: Story, picture: readonly string[]) {
  const report = reportOf(story);
  const fix = report.fixes[0];
  const fixed = fix?.patched === undefined ? undefined : situationOf({ ...report.input, dockerfile: fix.patched }).stages;
  const { nodes, edges, folded } = stageMapOf(report, fixed);
  const nameOf = (key: string) => nodes.find((it) => it.key === key)?.name ?? key;
  const drawn = [
    ...nodes.map((it) =>
      [
        it.name,
        it.store ? `(${it.store.state}: ${it.store.text})` : "",
        it.badge ?? "",
        it.lacks ? `lacks ${it.lacks}` : "",
        it.gains ? `gains ${it.gains}` : "",
        it.rebased ? `from ${it.rebased}` : "",
        it.added ? "added" : "",
      ]
        .filter(Boolean)
        .join(" "),
    ),
    ...edges.map((it) => `${nameOf(it.from)} -> ${nameOf(it.to)} ${it.kind} ${it.labels.join(" ")}`.trimEnd()),
    ...(folded.length > 0 ? [`folded ${folded.join(", ")}`] : []),
  ];
  expect(drawn).toEqual(picture);
}

/** The last row of the look-up table, and whether there is a table. */
test("the arrow that the fix adds", () =>
  checkMap("go-in-scratch", [
    "build (present: has roots)",
    "final stage (absent: no roots) runs gains /etc/ssl/certs/ca-certificates.crt",
    "build -> final stage copy /rates",
    "build -> final stage fix /etc/ssl/certs/ca-certificates.crt",
  ]));
test("the map draws what is copied today, and what the fix takes away", () =>
  checkMap("stage-mistaken-for-image", [
    "certs (present: has roots and corp-root.crt)",
    "build (present: has roots)",
    "alpine",
    "final stage (present: has roots) runs lacks the authority of `git.corp.example` gains corp-root.crt",
    "alpine -> final stage gone /etc/ssl/certs",
    "build -> final stage copy /sync",
    "certs -> final stage fix /etc/ssl/certs",
  ]));
test("a list that the user may not read is not in order", () => {
  checkMap("unreadable-for-user", [
    "build (present: has roots)",
    "final stage (closed: not readable by user 1000) runs gains readable",
    "build -> final stage copy /etc/ssl/certs/ca-certificates.crt /mailer",
  ]);
});
test("only authorities that are in the list are said to be, and what was passed over is missing", () => {
  checkMap("ca-as-pem", [
    "build (present: has roots)",
    "final stage (present: has roots) runs lacks corp-root.pem gains corp-root.crt",
    "build -> final stage copy /billing",
  ]);
});
test("the step that fails is marked, not the stage that would run", () =>
  checkMap("proxied-build-step", [
    "build (own: Node.js has a list of its own) fails here lacks the authority of `packages.example.com` gains corp-ca.crt",
    "final stage (present: has roots) runs",
    "build -> final stage copy /app/dist",
  ]));
test("stages that nothing of the story passes through are folded, whatever their names", () =>
  checkMap(
    {
      log: 'Get "https://api.example.com/": tls: failed to verify certificate: x509: certificate signed by unknown authority\n',
      dockerfile:
        'FROM busybox AS lint\nRUN true\nFROM golang:1.25 AS build\nRUN go build -o /out/worker .\nFROM busybox AS ui\nFROM scratch\nCOPY --from=build /out/worker /worker\nENTRYPOINT ["/worker"]\n',
    },
    [
      "build (present: has roots)",
      "final stage (absent: no roots) runs gains /etc/ssl/certs/ca-certificates.crt",
      "build -> final stage copy /out/worker",
      "build -> final stage fix /etc/ssl/certs/ca-certificates.crt",
      "folded lint, ui",
    ],
  ));
test("what was seen of the image goes before what the Dockerfile says of it", () => {
  checkMap("closed-bundle-listed", ["the image (closed: not readable by user 1000) runs"]);
  checkMap("listed-image-without-bundle", [
    "build (present: has roots)",
    "final stage (absent: no roots in the image that was listed) runs",
    "build -> final stage copy /rates",
  ]);
  checkMap("bundle-behind-tmpfs", ["the image (absent: hidden by a mount) runs"]);
});
test("a list at another path, a list that is too old, a variable that names nothing: no red word that is not so", () => {
  checkMap("glob-destination", [
    "build (present: has roots)",
    "final stage (elsewhere: not where Go looks) runs gains /etc/ssl/certs/ca-certificates.crt",
    "build -> final stage copy /etc/ssl/certs/* /rates",
  ]);
  checkMap("expired-in-old-image", ["the image (old: its roots are too old) fails here"]);
  checkMap("node-slim-extra-ca-missing", [
    "the image (elsewhere: NODE_EXTRA_CA_CERTS names a missing file) runs gains /usr/local/share/ca-certificates/corp-root.crt",
  ]);
});
