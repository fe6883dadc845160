type Block = { readonly start: number; readonly end: number };

// A block begins at a key that can hold what we look for; compose files and manifests begin at their own first keys.
const opening =
  /^(?:x-[\w-]{1,60}:|\s*(?:-\s+)?(?:services|environment|env|volumes|volumeMounts|containers|initContainers|spec|template|securityContext|apiVersion|kind|version|tmpfs)["']?:(?:\s|$))/;
const telling = /^[ \t]*(?:-[ \t]+)?(?:environment|env|volumes|volumeMounts|runAsUser|user|tmpfs)["']?:(?:\s|$)/m;
const yamlLine = /^(?:\s*$|\s+\S|\s*#|-(?:\s|$)|---|["']?[A-Za-z_][\w./-]{0,60}["']?:(?:\s|$))/;
// The parser is slow on walls of brackets or blank lines; no manifest that a person pastes is longer.
const longest = 20_000;
const longestTogether = 60_000;
const mostBlankLines = 3;

/** Stretches of lines that look like YAML with ENV or mounts in it. A log that holds none costs one pass over its lines. */
export function findYamlBlocks(text: string): readonly Block[] {
  if (!telling.test(text)) return [];
  const blocks: Block[] = [];
  let start = -1;
  let at = 0;
  let blank = 0;
  let together = 0;
  const close = (end: number): void => {
    if (start >= 0 && together <= longestTogether && telling.test(text.slice(start, end))) {
      blocks.push({ start, end });
      together += end - start;
    }
    start = -1;
  };
  while (at < text.length) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    // What decides stands at the beginning of the line.
    const line = text.slice(at, Math.min(end, at + 200)).trimEnd();
    blank = line.trim() === "" ? blank + 1 : 0;
    if (start < 0) {
      if (opening.test(line)) start = at;
    } else if (!yamlLine.test(line) || at - start > longest || blank > mostBlankLines) close(at);
    at = end + 1;
  }
  close(text.length);
  return blocks;
}
