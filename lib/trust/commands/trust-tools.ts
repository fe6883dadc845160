import { absolutePath, isBelow, joinPath, nameOf } from "../../text/paths";
import { familyOf } from "../distribution";
import { isRoot } from "../find-file-at";
import { type Argument, type Call, type Effect, hole, type Stream } from "../shell/call";
import { type Entry, type EntryContent, findPlace, putEntry } from "../store/disk";
import { configurationPath, refreshSourceOf, refreshStore, takenBy } from "../store/refresh-store";
import { formatByName } from "../store/store-paths";
import { contentAt, isStoreFile, putFile, streamOf, writeStream } from "../store/write";
import { addExplicit, addFailing, note, type World } from "../world";
import { pathOf } from "./matching";
import { readOptions } from "./options";

export const trustTools: Readonly<Record<string, Effect>> = {
  "update-ca-certificates": (call) => update(call, "update-ca-certificates"),
  "update-ca-trust": (call) => update(call, "update-ca-trust"),
  trust: (call) => {
    const [verb, ...rest] = call.args;
    if (verb?.text !== "anchor") return "likely";
    for (const arg of readOptions(rest, new Set(["remove"])).operands) {
      const name = arg.text;
      const path = `${refreshSourceOf(call.world)}/${nameOf(name)}`;
      putFile(
        call.world,
        path,
        { kind: "authority", name: pathOf(call, arg), format: "pem" },
        call.because(`\`trust anchor\` takes \`${name}\``),
      );
    }
    refreshStore(call.world, call.because("`trust anchor` rebuilds the bundle"), "command");
    return "likely";
  },
  // Without questions it takes in every certificate below `/usr/share/ca-certificates`, then runs the tool.
  "dpkg-reconfigure": (call) => {
    if (!call.args.some((it) => it.text === "ca-certificates")) return "likely";
    putFile(call.world, configurationPath, { kind: "other" }, call.because("`dpkg-reconfigure` writes the list of certificates anew"));
    return update(call, "update-ca-certificates");
  },
  /** Its copy of `cacerts` comes out of the module `java.base`, not from the JDK where a CA may have been imported. */
  jlink: (call) => {
    const { values } = readOptions(call.args, new Set(["output", "add-modules", "module-path", "p", "compress", "strip-debug-level"]));
    const output = values.get("output");
    const fresh: EntryContent = { kind: "keystore", publicRoots: "yes", privateAuthorities: [] };
    if (output?.known)
      putFile(
        call.world,
        `${pathOf(call, output)}/lib/security/cacerts`,
        fresh,
        call.because("`jlink` puts the JDK's original `cacerts` here"),
      );
    return "likely";
  },
  c_rehash: rehash,
  "rehash_ca_certificates.sh": (call) => rehash(call),
  openssl: (call) => {
    const [verb, ...rest] = call.args;
    if (verb?.text === "rehash") return rehash({ ...call, args: rest });
    const optionOf = (name: string): Argument | undefined => {
      const at = rest.findIndex((it) => it.text === name);
      return at < 0 ? undefined : rest[at + 1];
    };
    const output = optionOf("-out");
    const input = optionOf("-in");
    const key = optionOf("-keyout");
    if (key && isStoreFile(pathOf(call, key)))
      putFile(call.world, pathOf(call, key), { kind: "other" }, call.because("a private key is made"));
    if (verb?.text === "s_client")
      return {
        outcome: "likely",
        output: { text: undefined, content: { kind: "authority", name: "the chain that a server sends", format: "pem" }, name: "s_client" },
      };
    if (verb?.text === "x509") {
      const source = certain(input ? streamOf(call.world, pathOf(call, input)) : call.input);
      const form = optionOf("-outform")?.text.toLowerCase() ?? "pem";
      const content =
        source.content.kind === "authority"
          ? { ...source.content, format: form === "der" ? ("der" as const) : ("pem" as const) }
          : source.content;
      if (output)
        writeStream(call.world, pathOf(call, output), { ...source, content }, call.because(`\`openssl x509\` writes \`${output.text}\``));
      else return { outcome: "likely", output: { ...source, content } };
    }
    if ((verb?.text === "req" || verb?.text === "ca") && output) {
      const path = pathOf(call, output);
      // A certificate made here is the server's own, unless it goes where the update tool looks.
      const content = contentAt(path, { kind: "other" });
      putFile(
        call.world,
        path,
        isBelow(path, refreshSourceOf(call.world)) ? content : { kind: "other" },
        call.because("a certificate is made here"),
      );
    }
    return "likely";
  },
  keytool: (call) => {
    const optionOf = (name: string): Argument | undefined => {
      const at = call.args.findIndex((it) => it.text === name);
      return at < 0 ? undefined : call.args[at + 1];
    };
    const has = (name: string): boolean => call.args.some((it) => it.text === name);
    if (!has("-importcert") && !has("-import") && !has("-importkeystore")) return "likely";
    // Where no Java has come in yet there is no such tool.
    if (!hasJava(call.world)) {
      addFailing(call.world, call.span);
      return "no";
    }
    const file = (optionOf("-file") ?? optionOf("-srckeystore"))?.text ?? "a certificate";
    const store = optionOf("-keystore") ?? optionOf("-destkeystore");
    const because = call.because(
      `\`keytool\` takes \`${file.replaceAll(hole, "…")}\` into ${store ? `\`${store.text.replaceAll(hole, "…")}\`` : "Java's own store"}`,
    );
    importInto(call, file, store, { ...because, by: "copy" });
    addExplicit(call.world, because);
    return "likely";
  },
};

function update(call: Call, tool: "update-ca-certificates" | "update-ca-trust"): "likely" | "yes" {
  const { world } = call;
  const family = familyOf(world);
  const right = family === "redhat" || family === "arch" ? "update-ca-trust" : "update-ca-certificates";
  if (!isRoot(world.userName ?? world.image?.user)) {
    note(
      world,
      "update-as-non-root",
      call.span,
      `\`${tool}\` runs as \`${world.userName ?? world.image?.user}\`, who may not write the store`,
    );
    addFailing(world, call.span);
    return "likely";
  }
  // By itself it brings no more than the package does.
  addExplicit(world, { ...call.because(`\`${tool}\` is run here`), by: "package" });
  if (tool !== right && family !== "other") {
    note(world, "tool-missing", call.span, `\`${tool}\` is not this distribution's tool: here it is \`${right}\``);
    addFailing(world, call.span);
    return "likely";
  }
  const has = world.tools.get(tool) ?? (world.image === undefined ? "unknown" : "no");
  if (has === "no" && world.packages.get("ca-certificates")?.installed !== "yes") {
    note(world, "tool-missing", call.span, `\`${tool}\` is not installed in this stage`);
    addFailing(world, call.span);
    return "likely";
  }
  const { values } = readOptions(call.args, new Set(["etccertsdir", "localcertsdir", "certsdir", "certsconf", "hooksdir", "o", "output"]));
  const elsewhere = values.get("etccertsdir");
  if (elsewhere !== undefined && family === "debian") {
    const directory = pathOf(call, elsewhere);
    const because = { ...call.because(`\`${tool}\` makes a bundle below \`${elsewhere.text}\``), by: "package" as const };
    const roots: EntryContent = { kind: "bundle", publicRoots: "yes", privateAuthorities: takenBy(world), stale: false };
    if (elsewhere.known) putFile(world, joinPath(directory, "ca-certificates.crt"), roots, because);
    return "likely";
  }
  const isFresh = call.args.some((it) => it.text === "-f" || it.text === "--fresh");
  refreshStore(world, call.because(`\`${tool}\` rebuilds the bundle`), isFresh ? "fresh-command" : "command");
  return "likely";
}

/** What `openssl x509` reads is a certificate, or the step fails. */
function certain(stream: Stream): Stream {
  const { content } = stream;
  if (content.kind !== "other" || content.certificate === undefined) return stream;
  return { ...stream, content: { kind: "authority", name: content.certificate, format: formatByName(content.certificate) } };
}

function hasJava({ image, tools, disk }: World): boolean {
  if (image === undefined || image.runtime === "java" || tools.get("keytool") === "yes") return true;
  // On the Red Hat family the system's tool writes a keystore whether or not there is a Java.
  for (const [path, { content }] of disk.entries) if (content.kind === "keystore" && !path.startsWith("/etc/pki/")) return true;
  // Unpacked or copied from where we do not see: a JDK is rarely the only thing that is not known.
  for (const mark of disk.marks.values()) if (mark.kind === "unknown") return true;
  return false;
}

function rehash(call: Call): "likely" {
  const directories = readOptions(call.args).operands;
  for (const path of directories.length > 0 ? directories.map((it) => pathOf(call, it)) : ["/etc/ssl/certs"]) {
    const place = findPlace(call.world.disk, path);
    if (place.kind === "absent") continue;
    const before: Entry | undefined = place.kind === "entry" ? place.entry : undefined;
    putEntry(call.world.disk, place.path, {
      content: { kind: "directory", hashed: "yes" },
      mode: before?.mode,
      owner: before?.owner,
      provenance: [...(before?.provenance ?? []), call.because(`\`${path}\` gets its hashed names`)],
    });
  }
  return "likely";
}

function importInto(call: Call, file: string, store: Argument | undefined, because: ReturnType<Call["because"]>): void {
  const { world } = call;
  const path = store && absolutePath(store.text, call.scope.directory);
  const isDefault = path === undefined || /lib\/security\/(?:cacerts|jssecacerts)$/.test(path);
  let done = false;
  for (const [at, entry] of world.disk.entries) {
    if (entry.content.kind !== "keystore" || (!isDefault && at !== path)) continue;
    done = true;
    world.disk.entries.set(at, {
      ...entry,
      content: { ...entry.content, privateAuthorities: [...entry.content.privateAuthorities, file] },
      provenance: [...entry.provenance, because],
    });
  }
  if (done) return;
  const at = path ?? "/$JAVA_HOME/lib/security/cacerts";
  if (store && !store.known && !isDefault) return;
  const place = findPlace(world.disk, at);
  putFile(world, place.path, { kind: "keystore", publicRoots: isDefault ? "yes" : "no", privateAuthorities: [file] }, because);
}
