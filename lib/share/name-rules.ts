import type { RedactionRule } from "./redaction-rule";
import { nameOfSecret as name, variableOfSecret as variable } from "./secret-names";
import { named } from "./stand-in";
import { isNone, isPath, writtenValue } from "./written-value";

const keeps = (secret: string): boolean => isNone(secret) || isPath(secret) || secret.startsWith("-----BEGIN ");

/** Written by a name that tells what it is. */
export const nameRules: readonly RedactionRule[] = [
  {
    id: "dockerfile-variable",
    caption: "Password, key or token by its name",
    // The older form, without a sign between: the rest of the line is the value.
    pattern: new RegExp(
      String.raw`(?:^|(?<=[\]:)] {1,2}))[ \t]{0,8}ENV[ \t]{1,8}${variable}[ \t]{1,8}["']?(?<secret>[^\s=\\"'][^\r\n\\"']{1,4096}|(?<=["'])[^"'\r\n]{1,4096})`,
      "dgim",
    ),
    standIn: named("SECRET"),
    keeps,
    example: ["ENV DB_PASSWORD hunter two", "hunter two"],
  },
  {
    id: "environment",
    caption: "Password, key or token by its name",
    // In a Dockerfile or a file of variables the value goes on to the next space.
    within:
      /(?:^|(?<=[\]:)] {1,2}))[ \t]{0,8}(?:ENV|ARG)[ \t](?:[^\n\\]|\\(?:\r?\n)?){1,8000}|^(?:export[ \t]{1,4}|[ \t]{0,20}-[ \t]{1,4}["']?)?[A-Z][A-Z0-9_]{1,80}=[^\n]{1,8000}/gm,
    pattern: new RegExp(String.raw`(?<![\w?&])${variable}=${writtenValue(String.raw`(?:[^\s"'&|;\\]|[&|;](?=[^\s&|;]))`)}`, "dgi"),
    standIn: named("SECRET"),
    keeps,
    example: ["ENV DB_PASSWORD=hunter,2;x", "hunter,2;x"],
  },
  {
    id: "environment",
    caption: "Password, key or token by its name",
    pattern: new RegExp(String.raw`(?<![\w?&])${variable.toUpperCase()}=${writtenValue(String.raw`[^\s"';&|\\]`)}`, "dg"),
    standIn: named("SECRET"),
    keeps,
    example: ["RUN PGPASSWORD=hunter,2 psql", "hunter,2"],
  },
  {
    id: "environment",
    caption: "Password, key or token by its name",
    // A personal access token. A pattern has the same name, and signs that tokens have not.
    pattern: /(?<![\w?&])(?:[A-Z0-9_]{0,60}_)?PAT(?:=|:[ \t]{1,4})["']?(?<secret>[\w.~+/-]{6,512}={0,2})(?=["'\s;&)]|$)/dg,
    standIn: named("SECRET"),
    keeps,
    example: ["ARG PAT=abc123def", "abc123def"],
  },
  {
    id: "assignment",
    caption: "Password, key or token by its name",
    pattern: new RegExp(
      String.raw`(?<!\b(?:unexpected|illegal) )${name}\\?["']?[ \t]{0,4}(?:=>?(?!=)|:=|%3D)[ \t]{0,4}${writtenValue(String.raw`[^\s"',;&|\\]`)}`,
      "dgi",
    ),
    standIn: named("SECRET"),
    keeps,
    example: ["db.password=hunter2", "hunter2"],
  },
  {
    id: "assignment",
    caption: "Password, key or token by its name",
    pattern: new RegExp(
      String.raw`(?<!\b(?:unexpected|illegal) )${name}\\?["']?[ \t]{0,4}:[ \t]{0,4}(?=\\?["'])${writtenValue("(?!)")}`,
      "dgi",
    ),
    standIn: named("SECRET"),
    keeps,
    example: ['{"password": "hunter2, too"}', "hunter2, too"],
  },
  {
    id: "assignment",
    caption: "Password, key or token by its name",
    // A key of YAML, or a header between quotes: nothing but the value may follow. In prose more words do.
    pattern: new RegExp(
      String.raw`(?:^[ \t>|*<-]{0,40}|["'{])[\w.-]{0,60}${name}["']?[ \t]{0,4}:[ \t]{1,4}(?<secret>[^\s"',;&][^\s"',}]{2,4095})(?=[ \t\r]{0,4}$|["',}])`,
      "dgim",
    ),
    standIn: named("SECRET"),
    keeps,
    example: ["smtp:\n  password: hunter\n", "hunter"],
  },
  {
    id: "assignment",
    caption: "Password, key or token by its name",
    // A word with digits that is no place in a source file and no address.
    pattern: new RegExp(
      String.raw`(?<!\b(?:unexpected|illegal) )${name}["']?[ \t]{0,4}:[ \t]{0,4}(?![^\s"']{1,80}:(?:\s|$)|https?:|HTTP\/)(?<secret>(?=[^\s"',;&]{0,200}\d)(?=\d{0,200}[^\s"',;&\d]|\d{8})[^\s"',;&]{5,4096})`,
      "dgim",
    ),
    standIn: named("SECRET"),
    keeps,
    example: ["sent with token: a1b2c3 to us", "a1b2c3"],
  },
  {
    id: "element",
    caption: "Password, key or token by its name",
    // As Maven and NuGet write it.
    pattern: new RegExp(
      String.raw`(?:<[\w.:-]{0,60}${name}>[ \t]{0,8}|\bkey="[\w.:-]{0,60}${name}"[ \t]{1,8}value=")(?<secret>[^\s<"][^<"]{0,512})(?=[<"])`,
      "dgi",
    ),
    standIn: named("SECRET"),
    keeps,
    example: ["<server><password>hunter2</password></server>", "hunter2"],
  },
];
