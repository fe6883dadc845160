import type { RedactionRule } from "./redaction-rule";
import { nameOfSecret } from "./secret-names";
import { named } from "./stand-in";
import { gap, isNone, isPath, isProse, restOfCommand, word, writtenValue } from "./written-value";

const standIn = named("SECRET");
const keeps = (secret: string): boolean => isNone(secret) || isPath(secret) || isProse(secret);
const withoutUser = (secret: string): string => secret.slice(secret.indexOf(":") + 1);
const settings = new RegExp(String.raw`\b(?:config(?:ure)?|settings?)(?=[ \t])${restOfCommand}`, "g");

/** What commands put into a program's settings, by a name that tells what it is. */
export const settingRules: readonly RedactionRule[] = [
  {
    id: "setting",
    caption: "Password, key or token put into a program's settings",
    within: settings,
    // In prose about settings the name stands alone: `set` goes before it, or it has parts.
    pattern: new RegExp(
      String.raw`(?<=[\s"'])(?:(?<=\bset${gap}(?:--?[\w-]{1,20}${gap}){0,3}["']?)[\w.:/@-]{0,100}|(?!(?:set|get|use|delete|unset)-)[\w.:/@-]{0,100}[._:/-])${nameOfSecret}${gap}(?!-)${writtenValue(word)}`,
      "dgi",
    ),
    standIn,
    keeps,
    example: ["aws configure set aws_secret_access_key wJalrABC", "wJalrABC"],
  },
  {
    id: "setting",
    caption: "Token of a service put into a program's settings",
    within: settings,
    pattern: new RegExp(
      String.raw`(?<=[\s"'])(?:(?:github|gitlab|bitbucket)-(?:oauth|token)|pypi-token|bearer)\.[\w.-]{1,200}${gap}(?!-)${writtenValue(word)}`,
      "dgi",
    ),
    standIn,
    keeps,
    example: ["composer config -g github-oauth.github.com 0123abcdef", "0123abcdef"],
  },
  {
    id: "setting",
    caption: "Password put into a program's settings",
    within: settings,
    pattern: new RegExp(String.raw`(?<=[\s"'])http-basic\.[\w.-]{1,200}${gap}${word}{1,100}["']?${gap}${writtenValue(word)}`, "dg"),
    standIn,
    keeps,
    example: ["poetry config http-basic.acme ci hunter2", "hunter2"],
  },
  {
    id: "setting",
    caption: "User and password put into a program's settings",
    within: new RegExp(String.raw`\bbundle[ \t]{1,4}config(?=[ \t])${restOfCommand}`, "g"),
    pattern: new RegExp(
      String.raw`(?<=[\s"'])(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}["']?${gap}["']?(?<secret>[^\s:"']{1,100}:(?!\/\/)${word}{1,256})`,
      "dg",
    ),
    standIn: named("CREDENTIALS"),
    keeps: (secret) => isNone(withoutUser(secret)),
    example: ["bundle config set --global gems.example.com ci:hunter2", "ci:hunter2"],
  },
  {
    id: "setting",
    caption: "User and password put into a program's settings",
    // Bundler writes the dots of a host so.
    pattern: new RegExp(
      String.raw`\bBUNDLE_(?!BUILD__|MIRROR__)[A-Z0-9_]{1,80}__[A-Z0-9_]{1,80}(?:=|:[ \t]{1,4})["']?(?<secret>[^\s:"'/]{1,100}:(?!\/\/)${word}{1,256})`,
      "dg",
    ),
    standIn: named("CREDENTIALS"),
    keeps: (secret) => isNone(withoutUser(secret)),
    example: ["ENV BUNDLE_GEMS__EXAMPLE__COM=ci:hunter2", "ci:hunter2"],
  },
  {
    id: "login-token",
    caption: "Token given to a login",
    within: new RegExp(String.raw`\b(?:cargo|vault)[ \t]{1,4}login(?=[ \t])${restOfCommand}`, "g"),
    // Not a word of prose, nor the name of a registry.
    pattern: /(?<=[ \t]["']?)(?<secret>(?=[a-zA-Z._-]{0,200}\d)[\w.-]{16,512})(?=["'\s]|$)/dg,
    standIn: named("TOKEN"),
    keeps,
    example: ["cargo login --registry acme abcdef0123456789abcdef", "abcdef0123456789abcdef"],
  },
];
