import { expect, it } from "vitest";
import { judgeText } from "../testing/check-verdict";

const times = 3000;

/** Texts that grow, nest or repeat beyond anything that a person writes. */
const texts: Readonly<Record<string, string>> = {
  "a value that doubles": `FROM alpine\nENV A=aaaaaaaaaa\n${"ENV A=$A$A\n".repeat(60)}COPY $A /x`,
  "many long values": `FROM alpine\nENV A=${"a".repeat(90_000)}\nCOPY ${"$A".repeat(9000)} /x`,
  "a shell variable that doubles": `FROM alpine\nRUN a=aaaaaaaaaa; ${"a=$a$a; ".repeat(60)}apk add $a > $a`,
  "nested substitutions": `FROM alpine\nRUN echo ${"$(echo ".repeat(times)}${")".repeat(times)}`,
  "nested conditions": `FROM alpine\nARG X\nRUN ${"if [ $X = 1 ]; then ".repeat(times)}true${"; fi".repeat(times)}`,
  "nested loops": `FROM alpine\nRUN ${"for i in 1 2 3 4 5 6 7 8; do ".repeat(40)}apk add x$i${"; done".repeat(40)}`,
  "a function that calls itself": "FROM alpine\nRUN f() { f; f; f; }; f",
  "wrapped again and again": `FROM alpine\nRUN ${"sudo env A=1 ".repeat(times)}apk add ca-certificates`,
  "a deep path": `FROM alpine\nWORKDIR ${"/a".repeat(times)}\nCOPY . ${"../".repeat(times)}`,
  "a glob with many stars": `FROM alpine AS a\nRUN touch /${"a".repeat(times)}\nFROM scratch\nCOPY --from=a /${"*a".repeat(times)}b /x`,
  "a ring of links": "FROM alpine\nRUN ln -sf /a /b && ln -sf /b /a && cp /a /etc/ssl/cert.pem\nCOPY x.crt /a",
  "a file whose name is a pattern":
    'FROM alpine AS a\nCOPY x.crt "/etc/ssl/certs/*"\nFROM scratch\nCOPY --from=a /etc/ssl/certs/* /etc/ssl/certs/*',
  "copies patterns onto themselves":
    "FROM alpine:3.20 AS a\nCOPY --from=a /etc/ssl/certs/* /etc/ssl/certs/*\nCOPY --from=a /etc/ssl/certs/* /etc/ssl/certs/*",
  "copies into itself": "FROM alpine\nRUN cp -r / / && cp -r /etc /etc/ssl && mv /etc /etc/ssl\nCOPY --from=0 / /etc",
};

for (const [name, text] of Object.entries(texts))
  it(name, () => {
    expect(judgeText("go", text).stage).toBeDefined();
  }, 20_000);
