import type { Base, Detail } from "./dockerfile";
import type { Variable } from "./expand-value";
import { type RawInstruction, tokenValueOf } from "./raw-instruction";
import { globalLookup } from "./scope";
import { plainWords } from "./tokens";

// dotnet/framework, IIS and ASP.NET (not ASP.NET Core) exist for Windows only.
const windowsImage = /windowsservercore|nanoserver|(?:^|\/)windows\/|dotnet[-/]framework|microsoft\/(?:iis|aspnet|wcf)\b/i;

type From = Extract<Detail, { kind: "from" }>;

/** `FROM [--platform=…] image [AS name]`; `windows` where the default shell is cmd. */
export function readFrom(
  raw: RawInstruction,
  globalArgs: ReadonlyMap<string, Variable>,
  byName: ReadonlyMap<string, number>,
): { readonly detail: From; readonly windows: boolean } {
  const lookup = globalLookup(globalArgs);
  const [imageToken, as, nameToken] = plainWords(raw.joined.text.slice(0, raw.end), raw.rest);
  const image = tokenValueOf(raw, imageToken ?? { start: raw.end, end: raw.end }, lookup);
  const isAs = as && raw.joined.text.slice(as.start, as.end).toLowerCase() === "as";
  const name = isAs && nameToken ? raw.joined.text.slice(nameToken.start, nameToken.end) : undefined;
  const platformToken = raw.flags.find((it) => it.name === "platform")?.value;
  const platform = platformToken && tokenValueOf(raw, platformToken, lookup);
  return {
    detail: { kind: "from", base: baseOf(image.text, image.value, byName), image, name, platform },
    windows: windowsImage.test(image.value ?? image.text) || /^windows\b/i.test(platform?.value ?? ""),
  };
}

function baseOf(text: string, value: string | undefined, byName: ReadonlyMap<string, number>): Base {
  if (value === undefined || value === "") return { kind: "unresolved", text };
  const index = byName.get(value.toLowerCase());
  if (index !== undefined) return { kind: "stage", index };
  return value === "scratch" ? { kind: "scratch" } : { kind: "image", reference: value };
}
