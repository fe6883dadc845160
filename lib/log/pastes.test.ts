import { expect, test } from "vitest";
import { readLog } from "./read-log";

type Row = {
  readonly name: string;
  readonly log: string;
  readonly kind: string;
  readonly line?: number;
  readonly [field: string]: unknown;
};

const go = 'Get "https://api.corp.example/v1": tls: failed to verify certificate: x509: certificate signed by unknown authority';
const quote = "x509: certificate signed by unknown authority";
const failed = { kind: "unknown-authority", host: "api.corp.example", runtime: "go" };

const esc = (text: string, times: number): string => (times === 0 ? text : esc(JSON.stringify(text).slice(1, -1), times - 1));
const html = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const smart = (text: string): string =>
  text.split('"').reduce((all, part, index) => `${all}${index % 2 === 1 ? "\u201c" : "\u201d"}${part}`);
const wrap = (text: string, width: number, indent = ""): string => (text.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join(`\n${indent}`);

/** One failure, as it looks when it is copied out of the places where people read logs. */
const rows: readonly Row[] = [
  {
    name: "json in compose in slack smart",
    log: `Anna  10:42 AM\n> web-1  | ${smart(JSON.stringify({ level: "error", msg: go }))}\n`,
    ...failed,
    line: 2,
    quote,
    phase: "run",
  },
  { name: "jira noformat", log: `{noformat}\n${go}\n{noformat}`, ...failed, line: 2, quote },
  { name: "jira code inline", log: `{code:java}${go}{code}`, ...failed, line: 1, quote },
  {
    name: "jira noformat one line",
    log: `it says {noformat}x509: certificate signed by unknown authority{noformat} since monday`,
    kind: "unknown-authority",
    line: 1,
  },
  { name: "github fence", log: `\`\`\`console\n$ docker run --rm app\n${go}\n\`\`\``, ...failed, line: 3, phase: "run" },
  { name: "github quote fence", log: `> \`\`\`\n> ${go}\n> \`\`\``, ...failed, line: 2 },
  { name: "github details", log: `<details><summary>log</summary>\n\n<pre>${html(go)}</pre>\n</details>`, ...failed, line: 3, quote },
  { name: "github line numbers", log: `   1 starting\n   2 ${go}\n   3 bye`, ...failed, line: 2 },
  { name: "teams html", log: `[10:42] Ben Kim\r\n<p>${html(go).replace(/ /g, "&nbsp;")}</p>\r\n`, ...failed, line: 2 },
  {
    name: "teams smart apostrophe",
    log: "x509: cannot validate certificate for 10.0.0.7 because it doesn’t contain any IP SANs",
    kind: "name-mismatch",
    host: "10.0.0.7",
    line: 1,
  },
  { name: "term wrap 80 inside words", log: wrap(`2026/11/23 03:25:01 fatal: ${go}`, 80), ...failed },
  { name: "term wrap 60 inside words indent", log: wrap(`2026/11/23 03:25:01 fatal: ${go}`, 60, "    "), ...failed },
  { name: "term wrap 40 crlf", log: wrap(`app: ${go}`, 40).replace(/\n/g, "\r\n"), ...failed },
  { name: "term wrap 33", log: wrap(`app: ${go}`, 33), kind: "unknown-authority", runtime: "go" },
  {
    name: "terraform box 40",
    log: '│ Error: Failed to install\n│ Get "https://api.corp.example/v1": tls: \n│ failed to verify certificate: x509: \n│ certificate signed by unknown \n│ authority',
    ...failed,
  },
  { name: "loki export", log: `2026-11-23T03:25:01.719186756Z\t{"log":"${esc(go, 1)}","stream":"stderr"}`, ...failed, line: 1 },
  { name: "loki logcli", log: `2026-11-23T03:25:01Z {app="web", namespace="prod"} level=error msg="${esc(go, 1)}"`, ...failed },
  { name: "grafana explore", log: `2026-11-23 03:25:01.719\t\nerror\t${go}`, ...failed, line: 2 },
  {
    name: "datadog csv",
    log: `date,host,service,message\n"2026-11-23T03:25:01.719Z","i-0abc","web","${go.replace(/"/g, '""')}"`,
    ...failed,
    line: 2,
    quote,
  },
  {
    name: "datadog csv openssl",
    log: `Date,Host,Service,Content\n2026-11-23T03:25:01.719Z,i-0abc,web,"curl: (60) SSL certificate problem: unable to get local issuer certificate"`,
    kind: "unknown-authority",
    runtime: "curl",
    line: 2,
  },
  {
    name: "cloudwatch json",
    log: JSON.stringify(
      { timestamp: 1700000000, message: JSON.stringify({ level: "error", error: go }), logStreamName: "ecs/web/abc" },
      null,
      2,
    ),
    ...failed,
    line: 3,
    quote,
  },
  { name: "cloudwatch tail", log: `2026-11-23T03:25:01.719000+00:00 ecs/web/0123abcd ${go}`, ...failed },
  { name: "cloudwatch insights table", log: `| 2026-11-23 03:25:01.719 | ${go} |`, ...failed },
  {
    name: "splunk",
    log: `11/23/26\n3:25:01.719 AM\t\n{ [-]\n   level: error\n   msg: ${go}\n}\nShow as raw text\nhost = node1 source = /var/log/containers/web.log sourcetype = kube`,
    ...failed,
    line: 5,
  },
  { name: "splunk raw kv", log: `_time="2026-11-23T03:25:01.719+0000" host="node1" _raw="${esc(go, 1)}"`, ...failed },
  {
    name: "kibana table",
    log: `@timestamp\tkubernetes.pod.name\tmessage\nNov 23, 2026 @ 03:25:01.719\tweb-6f9c7d5b8-abcde\t${go}`,
    ...failed,
    line: 2,
  },
  {
    name: "kibana json",
    log: JSON.stringify({
      _index: "logs",
      _source: { "@timestamp": "2026-11-23T03:25:01.719Z", message: go, kubernetes: { pod: { name: "web-1" } } },
    }),
    ...failed,
  },
  { name: "lens", log: `11/23/2026, 3:25:01 AM ${go}`, ...failed },
  { name: "rancher", log: `Mon, Nov 23 2026 3:25:01 am\t${go}`, ...failed },
  { name: "argo ui", log: `web-6f9c7d5b8-abcde app 2026-11-23T03:25:01Z ${go}`, ...failed },
  { name: "stern color", log: `\u001b[36mweb-6f9c7d5b8-abcde\u001b[0m \u001b[32mapp\u001b[0m ${go}`, ...failed },
  { name: "tmux status", log: `${go}\n[0] 0:bash* 1:vim-  "node1" 03:25 23-Nov-26`, ...failed },
  {
    name: "asciinema",
    log: `{"version": 2, "width": 80, "height": 24}\n[0.248848, "o", "\\u001b[1;31m$ \\u001b[0m"]\n[1.001376, "o", "${esc(go, 1)}\\r\\n"]`,
    ...failed,
    line: 3,
    quote,
  },
  {
    name: "script typescript",
    log: `Script started on 2026-11-23\n\u001b]0;dev@box: ~\u0007dev@box:~$ ./app\r\n${go}\r\n`,
    ...failed,
    line: 3,
    phase: "host",
  },
  {
    name: "u003e html escapes",
    log: String.raw`{"msg":"upstream \u003capi\u003e failed: Get \"https://api.corp.example/v1\": tls: failed to verify certificate: x509: certificate signed by unknown authority"}`,
    ...failed,
    line: 1,
  },
  {
    name: "u0022",
    log: String.raw`{"msg":"Get \u0022https://api.corp.example/v1\u0022: tls: failed to verify certificate: x509: certificate signed by unknown authority"}`,
    ...failed,
  },
  {
    name: "u2019",
    log: String.raw`{"msg":"x509: cannot validate certificate for 10.0.0.7 because it doesn\u2019t contain any IP SANs"}`,
    kind: "name-mismatch",
    host: "10.0.0.7",
  },
  {
    name: "u0027 sb",
    log: String.raw`{"err":"certificate subject name \u0027a.corp.example\u0027 does not match target hostname \u0027b.corp.example\u0027"}`,
    kind: "name-mismatch",
    host: "b.corp.example",
  },
  {
    name: "yaml status folded",
    log: `    message: >-\n      Get "https://api.corp.example/v1": tls: failed to verify certificate: x509: certificate signed by\n      unknown authority`,
    ...failed,
    line: 2,
  },
  {
    name: "yaml dquote folded",
    log: `    message: "Get \\"https://api.corp.example/v1\\": tls: failed to verify certificate: x509:\n      certificate signed by unknown authority"`,
    ...failed,
    line: 1,
  },
  {
    name: "describe wrap",
    log: `      Message:      failed: Get "https://api.corp.example/v1": tls: failed to verify\n                    certificate: x509: certificate signed by unknown authority`,
    ...failed,
    line: 2,
  },
  { name: "GHA timestamps+buildkit", log: `2026-11-23T03:25:01.7191867Z #12 3.456 ${go}`, ...failed, phase: "build" },
  { name: "GHA group+ansi", log: `2026-11-23T03:25:01.7191867Z \u001b[36;1m#12 3.456 ${go}\u001b[0m`, ...failed, phase: "build" },
  { name: "gitlab web copy", log: `  12\t#9 [build 4/7] RUN make\n  13\t#9 3.45 ${go}`, ...failed, phase: "build" },
  {
    name: "gitlab raw section",
    log: `section_start:1700000000:step_script\r\u001b[0K\u001b[0K\u001b[36;1mExecuting\u001b[0;m\n\u001b[32;1m$ make\u001b[0;m\n${go}`,
    ...failed,
    line: 3,
  },
  { name: "jenkins timestamper", log: `[2026-11-23T03:25:01.719Z] #9 3.45 ${go}`, ...failed, phase: "build" },
  {
    name: "jenkins timestamper2",
    log: `03:25:01  Step 3/7 : RUN make\n03:25:02  ---> Running in 98b1b45e0238\n03:25:03  ${go}`,
    ...failed,
    phase: "build",
  },
  { name: "azure pipelines", log: `2026-11-23T03:25:01.7191867Z ##[error]${go}`, ...failed },
  { name: "circleci json", log: JSON.stringify([{ message: `#9 3.45 ${go}\r\n`, time: "2026", type: "out" }]), ...failed },
  { name: "teamcity", log: `[03:25:01]W:\t [Step 1/2] ${go}`, ...failed },
  { name: "cloud build", log: `Step #1 - "Build": ${go}`, ...failed, phase: "build" },
  { name: "tekton", log: `[build : step-build] ${go}`, ...failed },
  { name: "docker events api", log: `{"errorDetail":{"message":"${esc(go, 1)}"},"error":"${esc(go, 1)}"}`, ...failed },
  {
    name: "docker-java",
    log: `com.github.dockerjava.api.exception.InternalServerErrorException: Status 500: {"message":"Get \\"https://reg.corp.example/v2/\\": tls: failed to verify certificate: x509: certificate signed by unknown authority"}`,
    kind: "unknown-authority",
    host: "reg.corp.example",
    phase: "pull",
  },
  {
    name: "mail qp",
    log: `Get "https://api.corp.example/v1": tls: failed to verify certificate: x509:=\n certificate signed by unknown authority`,
    ...failed,
  },
  { name: "mail quoted deep", log: `>> >> ${go}`, ...failed },
  { name: "outlook", log: `\u00a0\u00a0\u00a0\u00a0${smart(go).replace(/ /g, "\u00a0")}\r\n`, ...failed },
  {
    name: "word quotes german",
    log: `Get „https://api.corp.example/v1“: tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    ...failed,
  },
  {
    name: "french quotes",
    log: `Get «https://api.corp.example/v1»: tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    ...failed,
  },
  {
    name: "wget utf8",
    log:
      `ERROR: cannot verify api.corp.example's certificate, issued by ‘CN=Corp CA,O=Corp’:\n  Unable to locally verify the issuer’s authority.\nTo connect to api.corp.example insecurely, use ` +
      "`--no-check-certificate'.",
    kind: "unknown-authority",
    host: "api.corp.example",
    runtime: "wget",
  },
  {
    name: "slack hyperlink",
    log: `Get "<https://api.corp.example/v1|https://api.corp.example/v1>": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    ...failed,
  },
  {
    name: "markdown autolink",
    log: `Get "[https://api.corp.example/v1](https://api.corp.example/v1)": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    ...failed,
  },
  { name: "bullet", log: `• ${go}\n- next`, ...failed },
  { name: "numbered", log: `1. ${go}`, ...failed },
  { name: "table md", log: `| step | output |\n|---|---|\n| run | \`${go}\` |`, ...failed, line: 3 },
  { name: "python repr", log: `b'${go}\\n'`, ...failed },
  { name: "shell single-quoted", log: `+ echo '${go}'`, ...failed },
  { name: "sql row", log: `(12, '2026-11-23', '${go}')`, ...failed },
  { name: "xml cdata", log: `<failure message="${html(go)}"><![CDATA[${go}]]></failure>`, ...failed },
  {
    name: "xml apos",
    log: `<system-out>x509: cannot validate certificate for 10.0.0.7 because it doesn&apos;t contain any IP SANs</system-out>`,
    kind: "name-mismatch",
    host: "10.0.0.7",
  },
  { name: "utf16 bom remains", log: `\ufeff${go}`, ...failed },
  { name: "nul between", log: [...go].join("\u0000"), ...failed },
  { name: "cr progress", log: `downloading 10%\rdownloading 90%\r${go}`, ...failed, line: 1 },
  { name: "vertical bar heroku", log: `2026-11-23T03:25:01.719186+00:00 app[web.1]: ${go}`, ...failed },
  { name: "fly.io", log: `2026-11-23T03:25:01Z app[1781991f] fra [info]${go}`, ...failed },
  { name: "ecs", log: `[1700000000000] ${go}`, ...failed },
  { name: "gcp textPayload", log: `textPayload: '${go}'\ntimestamp: '2026-11-23T03:25:01Z'`, ...failed },
  {
    name: "oc logs klog escaped twice",
    log: `E1123 03:25:01.719186       1 controller.go:1] error syncing: "Get \\"https://api.corp.example/v1\\": tls: failed to verify certificate: x509: certificate signed by unknown authority"`,
    ...failed,
  },
];

/** The failure is found in the paste; its place and its quote are those of the text as pasted. */
function checkPaste({ name, log, line, quote: quoted, ...expected }: Row) {
  const { failure } = readLog(log);
  expect(failure, name).toMatchObject(expected);
  const start = failure?.span.start ?? 0;
  if (line !== undefined) expect(log.slice(0, start).split("\n").length).toBe(line);
  if (quoted !== undefined) expect(log.slice(start, failure?.span.end)).toBe(quoted);
}

test.each(rows)("$name", (row) => checkPaste(row));
