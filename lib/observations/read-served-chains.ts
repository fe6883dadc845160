import type { Line } from "./line";
import type { Observation } from "./observation";

type ServedChain = Extract<Observation, { readonly kind: "served-chain" }>;
type Open = {
  start: number;
  end: number;
  host: string | undefined;
  certificates: { subject: string; issuer: string }[];
  code: number | undefined;
  whole: boolean;
  chain: { start: number; end: number } | undefined;
  protocol: string | undefined;
};

/** What `openssl s_client` and `curl -v` say of the certificates that a server sends. */
export function readServedChains(lines: readonly Line[]): readonly ServedChain[] {
  const found: ServedChain[] = [];
  let host: string | undefined;
  let open: Open | undefined;
  let subject: string | undefined;
  const begin = (line: Line, whole: boolean): Open => ({
    start: line.start,
    end: line.end,
    host,
    certificates: [],
    code: undefined,
    whole,
    chain: undefined,
    protocol: undefined,
  });
  const close = (): void => {
    if (open !== undefined && (open.certificates.length > 0 || open.code !== undefined)) {
      const { start, end, certificates, code, whole, chain, protocol } = open;
      found.push({
        kind: "served-chain",
        span: { in: "log", start, end },
        host: open.host,
        certificates,
        whole,
        chainSpan: chain && { in: "log", ...chain },
        // Where no certificate came, `0 (ok)` says only that none was refused.
        verifyCode: protocol === "none" ? undefined : code,
        protocol,
      });
    }
    open = undefined;
    subject = undefined;
  };
  for (const line of lines) {
    const { text } = line;
    const command = /\bs_client\b.{0,200}?-connect[ =]\[?([\w.:-]{1,253}?)\]?:(\d{1,5})\b/.exec(text);
    if (command !== null) {
      close();
      host = `${command[1]}:${command[2]}`;
      continue;
    }
    const connected = /^\* Connected to ([\w.-]{1,253}) \([^)]{0,80}\) port (\d{1,5})/.exec(text);
    if (connected !== null) {
      close();
      host = `${connected[1]}:${connected[2]}`;
      continue;
    }
    if (/^CONNECTED\(/.test(text)) {
      close();
      open = begin(line, true);
      continue;
    }
    if (/^Certificate chain\s*$/.test(text)) {
      if (open === undefined || open.certificates.length > 0) {
        close();
        open = begin(line, true);
      }
      continue;
    }
    if (/^\* Server certificate:/.test(text)) {
      close();
      open = begin(line, false);
      continue;
    }
    if (open === undefined) {
      if (/^\s*Verify return code: \d/.test(text)) open = begin(line, true);
      else continue;
    }
    const sent = /^\s{0,4}\d{1,2} s:(.*)$/.exec(text) ?? (open.whole ? null : /^\* {1,4}subject: (.*)$/.exec(text));
    if (sent !== null) {
      subject = sent[1]?.trim();
      open.chain ??= { start: line.start, end: line.end };
    }
    const issued = open.whole ? /^\s{1,6}i:(.*)$/.exec(text) : /^\* {1,4}issuer: (.*)$/.exec(text);
    if (issued !== null && subject !== undefined && open.certificates.length < 20) {
      open.certificates.push({ subject: plain(subject), issuer: plain(issued[1] ?? "") });
      subject = undefined;
      if (open.chain !== undefined) open.chain.end = line.end;
    }
    const protocol =
      /^New, \(?([\w.]{2,12})\)?, Cipher is|^\s{1,8}Protocol {1,4}: ([\w.]{2,12})|^\* SSL connection using ([\w.]{2,12})/.exec(text);
    const spoken = protocol?.[1] ?? protocol?.[2] ?? protocol?.[3];
    if (spoken !== undefined) open.protocol = spoken === "NONE" ? "none" : spoken;
    const code = /^\s*Verify return code: (\d{1,3})/.exec(text);
    if (code !== null || /^\* +SSL certificate verify ok/.test(text)) open.code = code === null ? 0 : Number(code[1]);
    open.end = line.end;
    // A pasted session may go on with other things; the code is the last line that matters.
    if (open.code !== undefined) close();
  }
  close();
  return found;
}

/** curl separates with `; `, OpenSSL with `, ` or `/`. */
function plain(name: string): string {
  return name.trim().replaceAll("; ", ", ");
}
