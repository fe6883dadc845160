type Item = {
  /** What the filter looks at, in small letters. */
  readonly words: string;
  /** Texts that, where they stand in what was typed, mean this item: the message in a whole line of a log, the name in a reference. */
  readonly says?: readonly string[];
};

/** The items that have every word; where none has, those that what was typed speaks of. */
export function matching<T extends Item>(items: readonly T[], typed: string): readonly T[] {
  const text = typed.toLowerCase();
  const words = text.split(/\s+/).filter((it) => it !== "");
  const all = items.filter((it) => words.every((word) => it.words.includes(word)));
  return all.length > 0 ? all : items.filter((it) => it.says?.some((name) => speaksOf(text, name.toLowerCase())));
}

function speaksOf(text: string, name: string): boolean {
  for (let at = text.indexOf(name); name !== "" && at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\w.-]/.test(text[at - 1] ?? " ") && !/[\w.-]/.test(text[at + name.length] ?? " ")) return true;
  return false;
}
