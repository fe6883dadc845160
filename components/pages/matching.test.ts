import { expect, test } from "vitest";
import { matching } from "./matching";

const items = [
  { id: "unknown", words: "go x509: certificate signed by unknown authority", says: ["x509: certificate signed by unknown authority"] },
  { id: "expired", words: "go x509: certificate has expired", says: ["certificate has expired"] },
  { id: "debian", words: "debian slim", says: ["debian"] },
  { id: "alpine", words: "alpine", says: ["alpine"] },
  { id: "node", words: "node alpine", says: ["node"] },
];

test.each([
  ["unknown auth", ["unknown"]],
  ["alpine", ["alpine", "node"]],
  ['Get "https://api.example.com/": tls: x509: certificate signed by unknown authority', ["unknown"]],
  ["debian:bookworm-slim", ["debian"]],
  ["node:22-alpine", ["node"]],
  ["FROM docker.io/library/debian:12 AS run", ["debian"]],
  ["mydebian:12", []],
  ["no such thing", []],
])("%s", (typed, expected) => {
  expect(matching(items, typed).map((it) => it.id)).toEqual(expected);
});
