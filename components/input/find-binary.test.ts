import { expect, test } from "vitest";
import { findBinary } from "./find-binary";

function checkFile(name: string, bytes: Iterable<number>, what: string | undefined) {
  test(name, () => expect(findBinary(Uint8Array.from(bytes))?.what).toBe(what));
}

const encode = (text: string) => new TextEncoder().encode(text);

checkFile("a PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], "a picture");
checkFile("a JPEG", [0xff, 0xd8, 0xff, 0xe0, 0, 16], "a picture");
checkFile("gzip", [0x1f, 0x8b, 8, 0, 0], "compressed");
checkFile("a certificate in DER", [0x30, 0x82, 0x03, 0x55, 0x30], "a binary certificate or key");
checkFile(
  "bytes of no format we know",
  Array.from({ length: 4096 }, (_, at) => (at * 7919) & 255),
  "not text",
);
checkFile(
  "a log with colours and a stray zero",
  encode(`\u001b[31mERROR\u001b[0m x509: certificate signed by unknown authority\u0000\n`),
  undefined,
);
checkFile("a log that begins with a digit", encode("0 connections\n"), undefined);
checkFile(
  "UTF-16, as PowerShell writes it",
  [...encode("FROM scratch\r\n")].flatMap((it) => [it, 0]),
  undefined,
);
checkFile("Latin-1", [0x46, 0xfc, 0x72, 0x20, 0x65, 0x75, 0x63, 0x68, 0x0a], undefined);
checkFile("an empty file", [], undefined);
