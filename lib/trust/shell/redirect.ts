import type { Redirect, Word } from "../../shell/script";
import { absolutePath } from "../../text/paths";
import type { Span } from "../../text/span";
import { appendStream, streamOf, writeStream } from "../store/write";
import { hole, nothingPrinted, type Result, type Scope, type Stream } from "./call";

export function redirect(
  redirects: readonly Redirect[],
  scope: Scope,
  input: Stream,
  span: Span<"dockerfile">,
  expand: (word: Word) => string,
  run: (input: Stream) => Result,
): Result {
  let stream = input;
  const targets: { readonly path: string; readonly append: boolean }[] = [];
  for (const it of redirects) {
    const text = it.target ? expand(it.target) : "";
    if (it.operator === "<") stream = streamOf(scope.world, absolutePath(text, scope.directory));
    else if (it.operator.startsWith("<<"))
      stream = { ...nothingPrinted, text: text.includes(hole) ? undefined : text, content: contentOfText(text) };
    else if (it.operator.includes(">") && (it.descriptor ?? 1) === 1 && !/^(?:&?\d|-)$/.test(text) && it.operator !== ">&")
      targets.push({ path: text, append: it.operator.includes(">>") });
  }
  const result = run(stream);
  if (targets.length === 0 || scope.budget.stopped) return result;
  for (const { path, append } of targets) {
    if (path === "" || path === "/dev/null" || path.startsWith("/dev/std")) continue;
    const because = { span, note: `writes \`${path}\``, image: undefined };
    if (append) appendStream(scope.world, absolutePath(path, scope.directory), result.output, because);
    else writeStream(scope.world, absolutePath(path, scope.directory), result.output, because);
  }
  return { ...result, output: nothingPrinted };
}

/** A certificate written out in the script itself. */
function contentOfText(text: string): Stream["content"] {
  if (!text.includes("-----BEGIN CERTIFICATE-----")) return { kind: "other" };
  return { kind: "authority", name: "a certificate in the script", format: "pem" };
}
