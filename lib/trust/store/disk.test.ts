import { describe, expect, it } from "vitest";
import { type Disk, findPlace, makeDirectories, markUnknown, newDisk, putEntry, removeTree } from "./disk";

const provenance = { span: { in: "dockerfile", start: 0, end: 0 }, note: "", image: undefined } as const;

function diskOf(entries: Readonly<Record<string, string>>): Disk {
  const disk = newDisk({ kind: "absent" });
  for (const [path, target] of Object.entries(entries)) {
    const content = target === "" ? ({ kind: "empty" } as const) : ({ kind: "link", target } as const);
    putEntry(disk, path, { content, mode: 0o644, owner: "root", provenance: [] });
  }
  return disk;
}

function checkPlace(entries: Readonly<Record<string, string>>, path: string, said: string, last?: "keep-link"): void {
  const place = findPlace(diskOf(entries), path, last);
  expect(`${place.kind} ${place.path}`).toBe(said);
}

describe("findPlace", () => {
  it("finds files, directories made on the way, and what is not there", () => {
    checkPlace({ "/etc/a": "" }, "/etc/a", "entry /etc/a");
    checkPlace({ "/etc/a": "" }, "/etc", "entry /etc");
    checkPlace({ "/etc/a": "" }, "/", "entry /");
    checkPlace({ "/etc/a": "" }, "/etc/b", "absent /etc/b");
    checkPlace({ "/etc/a": "" }, "/etc/a/b", "absent /etc/a/b");
    checkPlace({ "/etc/a": "" }, "etc/./x/../a", "entry /etc/a");
  });
  it("follows links, relative and absolute, at the end and on the way", () => {
    checkPlace({ "/a/file": "", "/b": "a" }, "/b/file", "entry /a/file");
    checkPlace({ "/a/file": "", "/c/d": "../a/file" }, "/c/d", "entry /a/file");
    checkPlace({ "/a/file": "", "/c/d": "/a/file" }, "/c/d", "entry /c/d", "keep-link");
    checkPlace({ "/a/file": "", "/b": "/a", "/c": "/b" }, "/c/file", "entry /a/file");
    checkPlace({ "/c/d": "/nowhere" }, "/c/d", "absent /nowhere");
    checkPlace({ "/r": "/s", "/s": "/r" }, "/r", "absent /r");
    checkPlace({ "/r": "/", "/a": "" }, "/r/r/r/a", "entry /a");
  });
  it("knows what it does not know", () => {
    const disk = diskOf({ "/etc/a": "" });
    markUnknown(disk, "/etc", provenance);
    expect(findPlace(disk, "/etc/a").kind).toBe("entry");
    expect(findPlace(disk, "/etc/b").kind).toBe("unknown");
    expect(findPlace(disk, "/usr").kind).toBe("absent");
    removeTree(disk, "/etc/b");
    expect(findPlace(disk, "/etc/b/c").kind).toBe("absent");
    makeDirectories(disk, "/etc/b", [provenance]);
    expect(findPlace(disk, "/etc/b/c").kind).toBe("absent");
    markUnknown(disk, "/", provenance);
    expect(findPlace(disk, "/etc/b/c").kind).toBe("unknown");
  });
});

describe("more files than are followed", () => {
  const many = (count: number): Disk => {
    const disk = newDisk({ kind: "absent" });
    const plain = { content: { kind: "other" }, mode: 0o644, owner: "root", provenance: [provenance] } as const;
    for (let at = 0; at < count; at++) putEntry(disk, `/many/file-${at}`, plain);
    return disk;
  };
  it("are kept up to some hundreds", () => {
    const disk = many(500);
    expect(findPlace(disk, "/many/file-499").kind).toBe("entry");
    expect(findPlace(disk, "/many/another").kind).toBe("absent");
  });
  it("leave their directory unknown beyond, and other directories as they are", () => {
    const disk = many(5000);
    expect(disk.entries.size).toBeLessThanOrEqual(600);
    expect(findPlace(disk, "/many/file-0").kind).toBe("entry");
    expect(findPlace(disk, "/many/file-4999").kind).toBe("unknown");
    expect(findPlace(disk, "/etc/ssl").kind).toBe("absent");
  });
  it("still let what is there be replaced", () => {
    const disk = many(5000);
    putEntry(disk, "/many/file-0", { content: { kind: "empty" }, mode: 0o600, owner: "root", provenance: [provenance] });
    expect(disk.entries.get("/many/file-0")?.mode).toBe(0o600);
  });
});
