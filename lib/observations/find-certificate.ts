import { textOf } from "../text/text-of";

/** What an X.509 certificate says of itself. */
export type Certificate = {
  /** As OpenSSL writes it: `C = US, O = Example, CN = Example CA`. */
  readonly subject: string;
  readonly issuer: string;
  /** `2026-11-02T08:15:00Z` */
  readonly notBefore: string;
  readonly notAfter: string;
  /** DNS names and IPv4 addresses that it is for. */
  readonly names: readonly string[];
  /** Undefined in certificates of the first version, which cannot say it. */
  readonly isAuthority: boolean | undefined;
  /** Undefined where it may serve for everything. */
  readonly uses: readonly string[] | undefined;
};

type Node = { readonly tag: number; readonly start: number; readonly end: number };

/**
 * Reads the few fields that matter here from DER. A reader of our own: what the libraries bring besides (all algorithms, all attributes,
 * writing) weighs more than the whole of it may. Undefined where the bytes are no certificate.
 */
export function findCertificate(bytes: Uint8Array): Certificate | undefined {
  const [whole] = nodesOf(bytes, { tag: 0, start: 0, end: bytes.length });
  const [tbs] = whole?.tag === sequence ? nodesOf(bytes, whole) : [];
  if (tbs?.tag !== sequence) return undefined;
  const fields = nodesOf(bytes, tbs);
  const hasVersion = fields[0]?.tag === 0xa0;
  const [, , issuer, validity, subject] = hasVersion ? fields.slice(1) : fields;
  if (issuer?.tag !== sequence || validity?.tag !== sequence || subject?.tag !== sequence) return undefined;
  const [notBefore, notAfter] = nodesOf(bytes, validity).map((it) => timeOf(bytes, it));
  if (notBefore === undefined || notAfter === undefined) return undefined;
  const extensions = extensionsOf(
    bytes,
    fields.find((it) => it.tag === 0xa3),
  );
  const constraints = extensions.get("551d13");
  const names = extensions.get("551d11");
  const uses = extensions.get("551d25");
  return {
    subject: nameOf(bytes, subject),
    issuer: nameOf(bytes, issuer),
    notBefore,
    notAfter,
    names: names === undefined ? [] : nodesOf(bytes, names).flatMap((it) => subjectNameOf(bytes, it)),
    isAuthority: hasVersion
      ? constraints !== undefined && nodesOf(bytes, constraints).some((it) => it.tag === 0x01 && bytes[it.start] !== 0)
      : undefined,
    uses: uses && nodesOf(bytes, uses).map((it) => useNames[hexOf(bytes, it)] ?? "another use"),
  };
}

const sequence = 0x30;

// RFC 5280, appendix A.1, in the short names of OpenSSL.
const attributes: Readonly<Partial<Record<string, string>>> = {
  "550403": "CN",
  "550406": "C",
  "550407": "L",
  "550408": "ST",
  "55040a": "O",
  "55040b": "OU",
  "2a864886f70d010901": "emailAddress",
  "0992268993f22c640119": "DC",
};

// RFC 5280, section 4.2.1.12.
const useNames: Readonly<Partial<Record<string, string>>> = {
  "2b06010505070301": "serverAuth",
  "2b06010505070302": "clientAuth",
  "551d2500": "anyExtendedKeyUsage",
};

/** The values inside a value; what is cut short or nonsense ends the list. */
function nodesOf(bytes: Uint8Array, { start, end }: Node): readonly Node[] {
  const nodes: Node[] = [];
  let at = start;
  while (at + 2 <= end && nodes.length < 1000) {
    const tag = bytes[at] ?? 0;
    const short = bytes[at + 1] ?? 0;
    const more = short < 0x80 ? 0 : short & 0x7f;
    if (short === 0x80 || more > 3) break;
    let length = more === 0 ? short : 0;
    for (let next = at + 2; next < at + 2 + more; next += 1) length = length * 256 + (bytes[next] ?? 0);
    const first = at + 2 + more;
    if (first + length > end) break;
    nodes.push({ tag, start: first, end: first + length });
    at = first + length;
  }
  return nodes;
}

function hexOf(bytes: Uint8Array, { start, end }: Node): string {
  return [...bytes.subarray(start, end)].map((it) => it.toString(16).padStart(2, "0")).join("");
}

function nameOf(bytes: Uint8Array, name: Node): string {
  return nodesOf(bytes, name)
    .flatMap((set) => nodesOf(bytes, set))
    .flatMap((pair) => {
      const [type, value] = nodesOf(bytes, pair);
      const label = type && attributes[hexOf(bytes, type)];
      return label === undefined || value === undefined ? [] : [`${label} = ${stringOf(bytes, value)}`];
    })
    .join(", ");
}

/** UTF-8 and its subsets, or BMPString, which is UTF-16. What would break a line or a sentence is left out. */
function stringOf(bytes: Uint8Array, { tag, start, end }: Node): string {
  const units =
    tag === 0x1e
      ? Array.from({ length: (end - start) >> 1 }, (_, at) => ((bytes[start + 2 * at] ?? 0) << 8) | (bytes[start + 2 * at + 1] ?? 0))
      : undefined;
  const text = units === undefined ? textOf(bytes, start, end) : units.map((it) => String.fromCharCode(it)).join("");
  return text.replace(/[\p{Cc}`]/gu, "").slice(0, 200);
}

/** UTCTime has two digits for the year: from 50 on it is the last century (RFC 5280, section 4.1.2.5.1). */
function timeOf(bytes: Uint8Array, node: Node): string | undefined {
  const digits = /^(\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(textOf(bytes, node.start, node.end));
  if (digits === null) return undefined;
  const [, year = "", month, day, hour, minute, second] = digits;
  const century = year.length === 4 ? "" : Number(year) >= 50 ? "19" : "20";
  return `${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

/** By the hexadecimal digits of their identifiers; the value is what stands inside the octet string. */
function extensionsOf(bytes: Uint8Array, wrapper: Node | undefined): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  const [list] = wrapper === undefined ? [] : nodesOf(bytes, wrapper);
  for (const extension of list === undefined ? [] : nodesOf(bytes, list)) {
    const parts = nodesOf(bytes, extension);
    const [id] = parts;
    const value = parts.at(-1);
    const [inner] = value?.tag === 0x04 ? nodesOf(bytes, value) : [];
    if (id !== undefined && inner !== undefined) found.set(hexOf(bytes, id), inner);
  }
  return found;
}

function subjectNameOf(bytes: Uint8Array, node: Node): readonly string[] {
  if (node.tag === 0x82) return [stringOf(bytes, { ...node, tag: 0x16 })];
  return node.tag === 0x87 && node.end - node.start === 4 ? [[...bytes.subarray(node.start, node.end)].join(".")] : [];
}
