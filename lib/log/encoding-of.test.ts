import { expect, test } from "vitest";
import { type Encoding, encodingOf } from "./encoding-of";

function checkEncoding(bytes: Uint8Array, expected: Encoding) {
  expect(encodingOf(bytes)).toBe(expected);
}

const line = "Get https://api.corp.example: x509: certificate signed by unknown authority\r\n";
const utf16 = (text: string, mark: boolean): Buffer => Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le");

test("plain and accented UTF-8, also cut within a character", () => {
  checkEncoding(Buffer.from(line), "utf-8");
  checkEncoding(Buffer.from("Das Zertifikat “x” ist ungültig"), "utf-8");
  checkEncoding(Buffer.from("Gültig bis …").subarray(0, 13), "utf-8");
  checkEncoding(new Uint8Array(), "utf-8");
});

test("UTF-16 with and without its mark", () => {
  checkEncoding(utf16(line, true), "utf-16le");
  checkEncoding(utf16(line, false), "utf-16le");
  checkEncoding(utf16(line, true).swap16(), "utf-16be");
  checkEncoding(utf16(line, false).swap16(), "utf-16be");
});

test("Latin-1", () => checkEncoding(Buffer.from("Le certificat a été signé par une autorité inconnue", "latin1"), "windows-1252"));
