// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the shell's.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { drawScript } from "../testing/draw-script";
import { commandsOf } from "./commands-of";
import { nestedScriptOf } from "./nested-script";
import { programOf } from "./program-of";
import { readScript } from "./read-script";

const read = (text: string) => readScript(text, (start, end) => ({ in: "dockerfile", start, end }));

function checkScript(text: string, expected: string, understood = true): void {
  test(text, () => {
    const script = read(text);
    expect({ drawn: drawScript(script.body), understood: script.understood }).toEqual({ drawn: expected, understood });
  });
}

describe("trees", () => {
  checkScript("", "[]");
  checkScript("a b; c & d", "[a b; background(c); d]");
  checkScript("a && b || c", "or(and(a, b), c)");
  checkScript("a && b && c && d", "and(and(a, b), and(c, d))");
  checkScript("! a | b", "not-pipe(a | b)");
  checkScript("time a", "a");
  checkScript("if a; then b; elif c; then d; else e; fi", "if(a ? b : if(c ? d : e))");
  checkScript('for f in a.crt "b c" $d; do cp $f /x; done > /log', "group(for(f in a.crt <b c> ${d}: cp ${f} /x) >/log)");
  checkScript("while read l; do a; done < x", "group(while(read l: a) <x)");
  checkScript("case $(arch) in x86_64|amd64) a;; *) b;; esac", "case($(arch): x86_64|amd64 → a, * → b)");
  checkScript("(cd /x && a) 2>&1 >> y; { b; }", "[subshell(and(cd /x, a) 2>&1 >>y); group(b)]");
  checkScript("f() { a; }; f", "[function(f: group(a)); f]");
  checkScript("[[ -f /x && ! $a == b ]] && c", "and(<[[> <-f> /x <&&> <!> ${a} <==> b <]]>, c)");
  checkScript('A=1 B="$c" d E=2', "A=1 B=${c} d E=2");
  checkScript('export A="b $c"', "export A=<b >${c}");
  checkScript(
    'a \'b $c\' "d $e" f\\ g ${h:-i j} ${k} ${l:+m} $(n `o`) $((1)) *.crt "*" {p,q}',
    "a <b $c> <d >${e} <f g> ${h:-i j} ${k} ?${l:+m}? $(n $(o)) ?$((1))? *.crt <*> ?{p,q}?",
  );
  checkScript("cat <<-E > x\n\ta $b\n\tE\nc", '[cat <<-"a $b\\n" >x; c]');
  checkScript("a '' \"\"", "a <> <>");
  checkScript("if a; then b", "if(a ? b : –)", false);
  checkScript("a ) b", "a", false);
  checkScript(`${"a && b || ".repeat(300)}c`, "?");
  checkScript(`${"$(".repeat(100_000)}`, "?", false);
});

/** The programs that run, prefixes taken off: `sudo>curl x`. */
function checkPrograms(text: string, expected: string): void {
  test(text, () => {
    const lines = commandsOf(read(text).body).map((command) => {
      const program = programOf(command, () => undefined);
      if (!program) return "?";
      const nested = nestedScriptOf(program, () => undefined);
      const own = [
        ...program.assignments.map((it) => `${it.name}=${it.value?.text ?? "?"}`),
        program.name,
        ...program.args.map((word) => word.text),
        ...(program.moreArgs ? ["…"] : []),
      ].join(" ");
      return `${program.prefixes.map((prefix) => `${prefix}>`).join("")}${own}${nested ? ` { ${drawScript(nested.body)} }` : ""}`;
    });
    expect(lines.join("\n")).toBe(expected);
  });
}

describe("programs", () => {
  checkPrograms("/usr/bin/curl x", "curl x");
  checkPrograms("sudo -E -u root A=1 curl x", "sudo>A=1 curl x");
  checkPrograms('B=2 env -i A="x y" nice -n 10 curl x', 'env>nice>B=2 A="x y" curl x');
  checkPrograms("timeout -s KILL 10 curl x", "timeout>curl x");
  checkPrograms("command -v curl", "command -v curl");
  checkPrograms("find . | xargs -0 -n1 -I{} rm {}", "find .\nxargs>rm {} …");
  checkPrograms('exec "$@"', "?");
  checkPrograms("busybox wget x; busybox --install -s /bin", "busybox>wget x\nbusybox --install -s /bin");
  checkPrograms("A=1", "?");
  checkPrograms("$CMD x", "?");
  checkPrograms('a $(b "$(c)")', 'c\nb "$(c)"\na $(b "$(c)")');
  checkPrograms("sh -c 'a && b'", "sh -c 'a && b' { and(a, b) }");
  checkPrograms('bash -euo pipefail -c "a; b"', 'bash -euo pipefail -c "a; b" { [a; b] }');
  checkPrograms('bash -lc "a; b"', 'bash -lc "a; b" { [a; b] }');
  checkPrograms("su -c 'a' user", "su -c 'a' user { a }");
  checkPrograms("eval a 'b c'", "eval a 'b c' { a b c }");
  checkPrograms('sh -c "$X"', 'sh -c "$X"');
  checkPrograms("sh x.sh", "sh x.sh");
});

test("a nested script's places are those of the outer text", () => {
  const text = "sudo sh -c 'a && curl -k x'";
  const [outer] = commandsOf(read(text).body);
  const program = outer && programOf(outer, () => undefined);
  const nested = program && nestedScriptOf(program, () => undefined);
  const spans = nested ? commandsOf(nested.body).map(({ span }) => text.slice(span.start, span.end)) : [];
  expect(spans).toEqual(["a", "curl -k x"]);
});

it("reads any text without a throw, with places inside it", () => {
  const pieces = [
    "a",
    " ",
    ";",
    "&&",
    "||",
    "|",
    "(",
    ")",
    "{ ",
    "}",
    "$",
    "$(",
    "${",
    "`",
    "'",
    '"',
    "\\",
    "\n",
    "<<E",
    "\nE\n",
    ">",
    "if ",
    "then ",
    "fi",
    "for i in ",
    "do ",
    "done",
    "case ",
    "esac",
    "[[",
    "]]",
    "((",
    "!",
    "&",
    "#",
    "=",
    "A=(",
    "*",
  ];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.constantFrom(...pieces), { maxLength: 50 }).map((it) => it.join("")),
      ),
      (text) => {
        for (const { span } of commandsOf(read(text).body)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { numRuns: 1000, seed: 1 },
  );
});
