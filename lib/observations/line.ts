/** A line of the log with its place; the text is without its end and without a build tool's stamp. */
export type Line = { readonly text: string; readonly start: number; readonly end: number };

/** Whether any of our commands' output can be in the text at all; most logs stop here. */
const signs =
  /s_client|Certificate chain|[Vv]erify return code|SSL certificate verify|\* +issuer:|\* Server certificate|(?:^|[\n\s])[-l][rwxsStT-]{9}[\s@.+]|No such file|tar -t|etc\/ssl|_CERT|_CA_|PIP_CERT|CAINFO|CARGO_HTTP|not(?:Before|After)=|issuer=|X509v3 |added, \d|ould not find the file|[Nn]ot found in archive|No such container:path|ca-certificates/;

/** Lines of the text; none where nothing in it can be an observation. Very long lines are cut. */
export function linesOf(log: string): readonly Line[] {
  if (!signs.test(log)) return [];
  const lines: Line[] = [];
  let start = 0;
  while (start <= log.length) {
    const at = log.indexOf("\n", start);
    const end = at < 0 ? log.length : at;
    const stop = log[end - 1] === "\r" ? end - 1 : end;
    lines.push({ text: textOf(log.slice(start, Math.min(stop, start + 2000))), start, end: stop });
    if (at < 0) break;
    start = end + 1;
  }
  return lines;
}

/** What one of the readers may want, after a build tool's stamp. */
const wanted =
  /s_client|Certificate chain|[Vv]erify return code|SSL certificate verify|^\s{0,4}\d{1,2} s:|^\s{1,6}i:|^\* |CONNECTED\(|^New, |^\s{1,8}Protocol|[-ld][rwxsStT-]{9}|No such file|Permission denied|tar -?t|^\.?\/?(?:etc|usr)\/|\bls\b.{0,200} \/|^total \d|ould not find the file|[Nn]ot found in archive|No such container:path|_(?:CERT|CA)|CAINFO|CACERTS|^(?:subject|issuer|notBefore|notAfter)=|^X509v3 [A-Z]|^ {4,20}(?:CA:|DNS:|IP Address:|TLS Web|Any Ext|Digital|Certificate Sign|Code Sign|[0-9A-F]{2}:)|\bopenssl x509\b|added, \d/;

/** Other lines only end what came before them. */
function textOf(raw: string): string {
  const text = withoutStamp(raw);
  return wanted.test(text) ? text : text.trim() === "" ? "" : "·";
}

/** Takes off `#12 3.456 ` (BuildKit) and `name-1  | ` (compose). */
function withoutStamp(line: string): string {
  const stamp = /^(?:#\d{1,4} \d{1,6}\.\d{1,4} |[\w.-]{1,60} {1,20}\| )/.exec(line);
  return stamp === null ? line : line.slice(stamp[0].length);
}
